package io.picasso.pictures.web;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.AccountViews;
import io.picasso.contract.Money;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.Copy;
import io.picasso.pictures.query.PictureCard;
import io.picasso.pictures.query.PictureView;
import io.picasso.pictures.query.PictureViews;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Choice;
import io.picasso.platform.pages.Frames;
import io.picasso.platform.pages.Initials;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Prices;
import io.picasso.platform.pages.Query;
import io.picasso.platform.pages.Texts;
import io.picasso.reactions.query.LikeViews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One picture: what it shows, whose it is, what it costs, and how it came here. */
@Named
@RequestScoped
public class PicturePage {
    private static final int SUMMARY = 160;

    @Inject
    private PictureViews pictures;

    @Inject
    private AccountViews accounts;

    @Inject
    private LikeViews likes;

    @Inject
    private Caller caller;

    @Inject
    @ConfigProperty(name = "picasso.public-url", defaultValue = "http://localhost:9080")
    private String publicUrl;

    private Shown shown = Shown.NOTHING;

    /** Everything that the page shows. */
    private record Shown(
            PictureCard picture, List<HistoryLine> history, Market market, boolean mayOffer, boolean liked) {
        static final Shown NOTHING = new Shown(Cards.NOTHING, List.of(), Market.NOTHING, false, false);
    }

    /** Looks the picture up; one that left the gallery is shown to nobody. */
    public void open() {
        Optional<PictureView> found = Addresses.picture(Navigation.parameter("id"))
                .flatMap(id -> pictures.find(id, Addresses.version()))
                .filter(PictureView::visible);
        if (found.isEmpty()) {
            Navigation.fault(404);
            return;
        }
        PictureView view = found.get();
        PictureCard card = pictures.card(view);
        String me = caller.account().map(AccountId::value).orElse("");
        shown = new Shown(
                card,
                HistoryLine.of(pictures.history(new PictureId(view.id())), card, Texts.locale()),
                Market.of(view, me, accounts::profile),
                view.owner().equals(me) || view.owners().contains(me),
                !me.isEmpty() && !likes.likedBy(me, Set.of(view.id())).isEmpty());
    }

    public PictureCard getPicture() {
        return shown.picture();
    }

    /** The copies of a picture that has several; of a unique one, none. */
    public List<CopyLine> getCopies() {
        return shown.market().lines();
    }

    /** How many copies there are beyond those; empty for none. */
    public String getMoreCopies() {
        int hidden = shown.market().hidden();
        return hidden == 0 ? "" : Texts.of("copy.more", hidden);
    }

    /** The creator's share of a resale, in words; empty for none. */
    public String getRoyalty() {
        Integer percent = shown.market().royaltyPercent();
        return percent == null || percent == 0 ? "" : Texts.of("picture.royalty.value", percent);
    }

    public List<HistoryLine> getHistory() {
        return shown.history();
    }

    /** Whether the reader has the right to the original. */
    public boolean isOwned() {
        return !shown.market().own().isEmpty();
    }

    /** Whether the reader has something to sell here. */
    public boolean isMayOffer() {
        return shown.mayOffer();
    }

    public boolean isLiked() {
        return shown.liked();
    }

    public boolean isForSale() {
        return getPicture().forSale() && getPicture().remaining() > 0;
    }

    /** Whether the reader could buy it, or could after logging in. */
    public boolean isBuyable() {
        return shown.market().first().isPresent();
    }

    public String getLikes() {
        return getPicture().likes() == 0 ? "" : Long.toString(getPicture().likes());
    }

    public Money getPrice() {
        Money price =
                shown.market().first().map(Copy::price).orElse(getPicture().price());
        return price == null ? Cards.NO_PRICE : price;
    }

    public String getPriceText() {
        return Prices.text(getPrice(), Texts.locale());
    }

    /** New for every page, so that pressing twice is one order and coming back later is another. */
    public String getOrderKey() {
        return UUID.randomUUID().toString();
    }

    /** Why the reader's order was refused a moment ago; empty if none was. */
    public String getRefusal() {
        String code = Navigation.parameter("refused");
        return code.isEmpty() ? "" : Rules.text(code, Texts.of("fault.again"));
    }

    /** The words for refusals that the script may meet. */
    public String getRules() {
        return Rules.ofBuying();
    }

    /** Who made it. */
    public Byline getCreator() {
        return Byline.of(getPicture().creator(), Texts.locale());
    }

    public String getCreatorInitials() {
        return Initials.of(getCreator().name());
    }

    /** Whose it is, and how many there are, in a sentence. */
    public String getStanding() {
        PictureCard picture = getPicture();
        if (picture.editions() == 1) {
            return isOwned()
                    ? Texts.of("picture.only.yours")
                    : Texts.of(
                            "picture.only",
                            Byline.of(picture.owner(), Texts.locale()).name());
        }
        String unsold = Texts.of("picture.left", shown.market().unsold(), picture.editions());
        int offered = shown.market().offered();
        String left = offered == 0 ? unsold : unsold + " " + Texts.of("picture.offered", offered);
        return isOwned()
                ? Texts.of(
                        "picture.yours.copies",
                        CopyLine.names(shown.market().own(), picture.editions(), Texts.locale()),
                        left)
                : left;
    }

    public String getSources() {
        PictureCard picture = getPicture();
        return Frames.sources(picture.thumbnailUrl(), picture.previewUrl(), picture.width(), picture.height());
    }

    /** What a reader who does not see the picture is told. */
    public String getAlternative() {
        PictureCard picture = getPicture();
        return picture.description().isEmpty()
                ? Texts.of("picture.alternative", picture.title(), getCreator().name())
                : Texts.of(
                        "picture.alternative.text",
                        picture.title(),
                        getCreator().name(),
                        getSummary());
    }

    /** The beginning of the description. */
    public String getSummary() {
        String text = getPicture().description().replaceAll("\\s+", " ");
        return text.codePointCount(0, text.length()) <= SUMMARY
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SUMMARY)).strip() + "…";
    }

    /** The address of the preview for pages elsewhere that link here. */
    public String getShareImage() {
        return publicUrl + getPicture().previewUrl();
    }

    public List<Choice> getTags() {
        return getPicture().tags().stream()
                .map(tag ->
                        new Choice("#" + tag, Query.ofRequest().with("tag", tag).at("/"), false))
                .toList();
    }

    public Choice getCategory() {
        String category = getPicture().category();
        return new Choice(
                Categories.label(category),
                Query.ofRequest().with("category", category).at("/"),
                false);
    }

    public String getSize() {
        return Texts.of("picture.size.value", getPicture().width(), getPicture().height());
    }

    public String getEditions() {
        return Texts.of(
                "picture.editions.value",
                getPicture().editions(),
                shown.market().unsold());
    }
}
