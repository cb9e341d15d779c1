package io.picasso.platform.live;

/** Whoever serves open pages on this node. It is called one message at a time and must not wait for anything. */
public interface LiveListener {
    /** Something was told. */
    void told(Told message);

    /** Messages are missing that nobody can tell any more: whoever listens has to read anew. */
    void interrupted();
}
