package io.picasso.pictures.query;

import io.picasso.contract.Money;
import io.picasso.pictures.Description;
import io.picasso.pictures.MediaFiles;
import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A picture in the document store: what is shown, and what it is found by. */
@Entity(PictureView.COLLECTION)
@NullUnmarked
public class PictureView {
    static final String COLLECTION = "picture";

    @Id
    private String id;

    @Column
    private long version;

    @Column
    private String title;

    @Column
    private String description;

    @Column
    private String category;

    @Column
    private List<String> tags;

    @Column
    private @Nullable Long amount;

    @Column
    private @Nullable String currency;

    @Column
    private boolean forSale;

    @Column
    private int editions;

    @Column
    private int sold;

    @Column
    private int timesSold;

    @Column
    private @Nullable Integer royaltyPercent;

    @Column
    private String creator;

    @Column
    private String owner;

    /** Everybody who owns an edition. */
    @Column
    private List<String> owners;

    @Column
    private @Nullable Long keeperAmount;

    @Column
    private @Nullable String keeperCurrency;

    @Column
    private boolean keeperSells;

    /** Each is the number of an edition and who has it, for those that the creator has not. */
    @Column
    private List<String> holders;

    /** Each is the number of such an edition, an amount and a currency. */
    @Column
    private List<String> offers;

    @Column
    private String originalKey;

    @Column
    private String thumbnailKey;

    @Column
    private String previewKey;

    @Column
    private String contentType;

    @Column
    private long bytes;

    @Column
    private String sha256;

    @Column
    private int width;

    @Column
    private int height;

    @Column
    private String dominantColour;

    @Column
    private long likes;

    @Column
    private long comments;

    @Column
    private long publishedAt;

    /** See {@link Trend}. */
    @Column
    private long trend;

    @Column
    private boolean visible;

    protected PictureView() {}

    public String id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** What its owner says about it. */
    public Description description() {
        return new Description(title, description, category, tags == null ? List.of() : tags);
    }

    /** What an edition costs; null for a picture that was never priced. */
    public @Nullable Money price() {
        return amount == null ? null : new Money(amount, currency);
    }

    public boolean forSale() {
        return forSale;
    }

    public int editions() {
        return editions;
    }

    /** How many editions the creator does not have. */
    public int sold() {
        return sold;
    }

    public int timesSold() {
        return timesSold;
    }

    public String creator() {
        return creator;
    }

    /** Who may offer it. */
    public String owner() {
        return owner;
    }

    public List<String> owners() {
        return owners == null ? List.of() : owners;
    }

    /** What the keeper asks, or last asked; null when nothing was ever asked. */
    public @Nullable Money keeperPrice() {
        return keeperAmount == null ? null : new Money(keeperAmount, keeperCurrency);
    }

    /** Whether the keeper sells: the owner of a unique picture, the creator of one with copies. */
    public boolean keeperSells() {
        return keeperSells;
    }

    List<String> holders() {
        return holders == null ? List.of() : holders;
    }

    List<String> offers() {
        return offers == null ? List.of() : offers;
    }

    /** Its copies, in the order in which they are sold at equal prices. */
    public List<Copy> copies() {
        return Offering.of(this).copies();
    }

    /** The creator's share of every resale, in per cent; null in a view that is older than this. */
    public @Nullable Integer royaltyPercent() {
        return royaltyPercent;
    }

    /** How many copies can be bought now, or could if their owner sold them. */
    public int remaining() {
        boolean uniqueOffered = editions == 1 && sold == 1 && forSale;
        return editions - sold + offers().size() + (uniqueOffered ? 1 : 0);
    }

    /** Where its files stand and what they are. */
    public MediaFiles files() {
        return new MediaFiles(
                originalKey, thumbnailKey, previewKey, contentType, bytes, sha256, width, height, dominantColour);
    }

    public long likes() {
        return likes;
    }

    public long comments() {
        return comments;
    }

    /** Milliseconds since 1970. */
    public long publishedAt() {
        return publishedAt;
    }

    /** How much it is talked of: a greater number stands higher. */
    long trend() {
        return trend;
    }

    /** Whether it is in the gallery. */
    public boolean visible() {
        return visible;
    }
}
