package io.picasso.it.torture.check;

/** Whoever sells an edition has it, and whoever gives it back has it: so it never has two owners. */
final class OneOwner {
    private OneOwner() {}

    static void check(Stories stories, Tally tally) {
        for (PictureStory picture : stories.pictures().values()) {
            for (PictureStory.Transfer transfer : picture.transfers()) {
                String about = "picture " + picture.id() + " version " + transfer.version();
                tally.require(
                        transfer.edition() >= 1 && transfer.edition() <= picture.editions(),
                        about,
                        "edition " + transfer.edition() + " of " + picture.editions());
                tally.require(
                        transfer.from().equals(transfer.owner()),
                        about,
                        transfer.from() + " gave away what " + transfer.owner() + " owns");
                tally.require(!transfer.from().equals(transfer.to()), about, "given to its owner");
            }
            tally.require(
                    !picture.exists() || picture.owners().size() == picture.editions(),
                    "picture " + picture.id(),
                    picture.owners().size() + " owned editions of " + picture.editions());
        }
    }
}
