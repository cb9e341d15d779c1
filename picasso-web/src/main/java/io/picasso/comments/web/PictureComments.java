package io.picasso.comments.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.picasso.comments.query.CommentCard;
import io.picasso.comments.query.CommentViews;
import io.picasso.contract.Json;
import io.picasso.pictures.PictureId;
import io.picasso.pictures.query.PictureView;
import io.picasso.pictures.query.PictureViews;
import io.picasso.pictures.web.PictureIds;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Texts;
import io.picasso.platform.paging.Page;
import io.picasso.platform.web.Paging;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The talk under the picture that a page shows. */
@Named
@RequestScoped
public class PictureComments {
    private static final List<String> WORDS = List.of(
            "left", "hint", "posted", "none", "fresh", "you", "edit", "edited", "delete", "really", "hide", "reason",
            "save", "cancel", "gone");
    private static final List<String> RULES = List.of(
            "comments.empty",
            "comments.too-long",
            "comments.unreadable",
            "comments.too-late",
            "comments.hidden",
            "comments.blocked",
            "web.throttled");

    @Inject
    private CommentViews comments;

    @Inject
    private PictureViews pictures;

    @Inject
    private Caller caller;

    private PictureView view;
    private Page<CommentCard> page;

    /** The page has looked whether there is such a picture before it shows any of this. */
    @PostConstruct
    void open() {
        PictureId picture = PictureIds.parse(Navigation.parameter("id"));
        view = PictureIds.visible(pictures, picture);
        String after = comments.position(picture.value(), Navigation.parameter("comments"))
                .orElse(null);
        page = comments.under(picture.value(), Paging.USUAL, after);
    }

    public String getPicture() {
        return view.id();
    }

    /** Some comments, newest first. */
    public List<CommentLine> getLines() {
        return page.items().stream()
                .map(card -> CommentLine.of(card, Texts.locale()))
                .toList();
    }

    /** How many there are; empty for none. */
    public String getCount() {
        return view.comments() == 0 ? "" : Long.toString(view.comments());
    }

    /** The cursor of those before these; empty at the end. */
    public String getNext() {
        return Objects.requireNonNullElse(page.next(), "");
    }

    /** Where those before these are, for readers without scripts. */
    public String getOlderHref() {
        return "/pictures/" + view.id() + "?comments=" + URLEncoder.encode(getNext(), StandardCharsets.UTF_8)
                + "#comments";
    }

    /** Whether the reader has a say in what stands here. */
    public boolean isKeeper() {
        return caller.account().filter(me -> me.value().equals(view.owner())).isPresent();
    }

    /** The words that the script needs, as JSON; it fills their places itself. */
    public String getTexts() {
        Map<String, Object> texts = new LinkedHashMap<>();
        WORDS.forEach(word -> texts.put(word, Texts.of("comments." + word)));
        texts.put("nobody", Texts.of("likers.nobody"));
        texts.put("former", Texts.of("person.former"));
        Map<String, String> rules = new LinkedHashMap<>();
        RULES.forEach(code -> rules.put(code, Texts.of("rule." + code)));
        texts.put("rules", rules);
        try {
            return Json.MAPPER.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON.", e);
        }
    }
}
