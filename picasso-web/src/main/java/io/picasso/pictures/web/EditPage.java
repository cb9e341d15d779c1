package io.picasso.pictures.web;

import io.picasso.accounts.AccountId;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Money;
import io.picasso.contract.Receipt;
import io.picasso.pictures.Description;
import io.picasso.pictures.PictureCommand;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureView;
import io.picasso.pictures.query.PictureViews;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Choice;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Notices;
import io.picasso.platform.pages.Prices;
import io.picasso.platform.pages.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an owner changes the words and the price of a picture, offers it, takes it off the market, or deletes it, and where the
 * owner of a copy offers that.
 */
@Named
@RequestScoped
public class EditPage {
    private static final Map<String, String> FIELDS = Map.of(
            "title", "edit:title",
            "description", "edit:description",
            "category", "edit:category",
            "tags", "edit:tags",
            "price", "edit:price",
            "amount", "edit:price",
            "forSale", "edit:sale");

    @Inject
    private PictureViews pictures;

    @Inject
    private Caller caller;

    @EJB
    private CommandGateway gateway;

    private final EditForm form = new EditForm();
    private @Nullable PictureView picture;

    /** Fills the form, unless somebody is in the middle of it. */
    public void open() {
        AccountId me = caller.required();
        PictureView shown = picture();
        if (shown == null) {
            Navigation.fault(404);
        } else if (!isKeeper() && !shown.owners().contains(me.value())) {
            Navigation.fault(403);
        } else if (!form.isSent()) {
            form.fill(shown, me.value());
        }
    }

    /** The picture, looked up when it is first needed: a form that was sent needs it long before the page is drawn. */
    private @Nullable PictureView picture() {
        if (picture == null) {
            picture = Addresses.picture(Navigation.parameter("id"))
                    .flatMap(id -> pictures.find(id, Addresses.version()))
                    .filter(PictureView::visible)
                    .orElse(null);
        }
        return picture;
    }

    private String words(Function<PictureView, String> part) {
        PictureView shown = picture();
        return shown == null ? "" : part.apply(shown);
    }

    /** Saves what changed, unless somebody else changed the picture since the form was filled. */
    public void save() {
        Optional<Money> price = form.money();
        Description description = isKeeper() ? form.described() : null;
        Optional<Description.Fault> fault = description == null ? Optional.empty() : description.fault();
        if (fault.isPresent()) {
            say(fault.get().field(), fault.get().message());
            return;
        }
        Receipt receipt = gateway.dispatch(
                new PictureCommand.Edit(
                        id(), caller.required(), Instant.now(), description, price.orElse(null), form.isForSale()),
                form.getVersion());
        switch (receipt) {
            case Receipt.Accepted accepted ->
                Navigation.to("/pictures/" + id().value() + "?minVersion=" + accepted.version());
            case Receipt.Refused refused -> refuse(refused);
        }
    }

    /** Takes an unsold picture out of the gallery for ever. */
    public void delete() {
        Receipt receipt = gateway.dispatch(new PictureCommand.Delete(id(), caller.required(), Instant.now()));
        switch (receipt) {
            case Receipt.Accepted accepted -> {
                pictures.await(id(), accepted.version());
                Navigation.to("/my/pictures");
            }
            case Receipt.Refused refused -> refuse(refused);
        }
    }

    private void refuse(Receipt.Refused refused) {
        if (refused.code().equals(CommandGateway.STALE)) {
            form.forget();
            Notices.fault(Texts.of("edit.stale"));
        } else {
            say(refused.field() == null ? "" : refused.field(), Rules.text(refused.code(), refused.detail()));
        }
    }

    private static void say(String field, String text) {
        String component = FIELDS.get(field);
        if (component == null) {
            Notices.fault(text);
        } else {
            Notices.fault(component, text);
        }
    }

    /** The picture of this address; the rules of the write side decide whether it may be touched. */
    private static PictureId id() {
        return PictureIds.parse(Navigation.parameter("id"));
    }

    public EditForm getForm() {
        return form;
    }

    public String getId() {
        return words(PictureView::id);
    }

    public String getThumbnailUrl() {
        return "/api/pictures/" + getId() + "/preview";
    }

    public String getTitle() {
        String title = words(shown -> shown.description().title());
        return isKeeper() ? Texts.of("edit.title", title) : Texts.of("edit.copy.title", title);
    }

    /** Whether the reader decides about the words too; the owner of a copy decides about its price only. */
    public boolean isKeeper() {
        return words(PictureView::owner).equals(caller.required().value());
    }

    /** What the creator gets of a resale; empty when the creator sells. */
    public String getRoyalty() {
        PictureView shown = picture();
        Integer percent = shown == null ? null : shown.royaltyPercent();
        boolean resale =
                shown != null && !shown.creator().equals(caller.required().value());
        return percent != null && percent > 0 && resale ? Texts.of("edit.royalty", percent) : "";
    }

    public String getDeleteQuestion() {
        return Texts.of("edit.delete.ask", words(shown -> shown.description().title()));
    }

    /** Whether it may still be deleted: never after a sale. */
    public boolean isDeletable() {
        PictureView shown = picture();
        return shown != null && isKeeper() && shown.timesSold() == 0 && !everSold();
    }

    /** A sale that was undone does not count any more, and stays in history. */
    private boolean everSold() {
        return pictures.history(id()).stream().anyMatch(line -> line.event().equals("sold"));
    }

    /** The categories that are offered, and the one that the picture has if that is another. */
    public List<Choice> getCategories() {
        String now = words(shown -> shown.description().category());
        return Stream.concat(Categories.ALL.stream(), Stream.of(now))
                .filter(category -> !category.isEmpty())
                .distinct()
                .map(category -> new Choice(Categories.label(category), category, category.equals(now)))
                .toList();
    }

    /** How many digits stand behind the point in the currency of the picture. */
    public int getDigits() {
        return Prices.digits(form.getCurrency());
    }

    /** How the reader's language separates the two parts of an amount. */
    public String getDecimalSeparator() {
        return Prices.decimalSeparator(Texts.locale());
    }

    /** How the reader's language groups the digits of an amount. */
    public String getGroupSeparator() {
        return Prices.groupSeparator(Texts.locale());
    }
}
