package io.picasso.pictures.web;

import io.picasso.contract.Money;
import io.picasso.pictures.Description;
import io.picasso.pictures.query.Copy;
import io.picasso.pictures.query.PictureView;
import io.picasso.platform.pages.Prices;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of the edit page. */
public class EditForm {
    private long version;
    private boolean sent;
    private String title = "";
    private String description = "";
    private String category = "";
    private List<String> tags = List.of();
    private @Nullable BigDecimal price;
    private String currency = "USD";
    private boolean forSale;

    /** Shows what this owner asks: the keeper of a picture for it, the owner of a copy for that. */
    void fill(PictureView picture, String me) {
        version = picture.version();
        title = picture.description().title();
        description = picture.description().text();
        category = picture.description().category();
        tags = picture.description().tags();
        boolean keeper = picture.owner().equals(me);
        Money money = keeper ? picture.keeperPrice() : askedFor(picture, me);
        Money usual = money == null ? picture.price() : money;
        price = money == null ? null : Prices.decimal(money);
        currency = usual == null ? "USD" : usual.currency();
        forSale = keeper ? picture.keeperSells() : money != null;
    }

    private static @Nullable Money askedFor(PictureView picture, String me) {
        return picture.copies().stream()
                .filter(copy -> copy.owner().equals(me))
                .map(Copy::price)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether the fields hold what somebody sent, and must not be overwritten. */
    boolean isSent() {
        return sent;
    }

    /** Gives up what was sent; the picture's own words come back. */
    void forget() {
        sent = false;
    }

    Description described() {
        return Description.of(title, description, category, tags);
    }

    Optional<Money> money() {
        return price == null ? Optional.empty() : Optional.of(Prices.money(price, currency));
    }

    public long getVersion() {
        return version;
    }

    /** The version comes back with every form that was sent. */
    public void setVersion(long version) {
        this.version = version;
        this.sent = true;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public List<String> getTags() {
        return tags;
    }

    public void setTags(@Nullable List<String> tags) {
        this.tags = tags == null ? List.of() : List.copyOf(tags);
    }

    public @Nullable BigDecimal getPrice() {
        return price;
    }

    public void setPrice(@Nullable BigDecimal price) {
        this.price = price;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public boolean isForSale() {
        return forSale;
    }

    public void setForSale(boolean forSale) {
        this.forSale = forSale;
    }
}
