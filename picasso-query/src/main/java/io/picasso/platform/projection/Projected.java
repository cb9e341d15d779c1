package io.picasso.platform.projection;

/** A view has reached a version; told to every node after the view was written. */
public record Projected(String stream, long version) {
    String message() {
        return stream + "@" + version;
    }

    static Projected of(String message) {
        int at = message.lastIndexOf('@');
        return new Projected(message.substring(0, at), Long.parseLong(message.substring(at + 1)));
    }
}
