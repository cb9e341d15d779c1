package io.picasso.notifications.web;

import io.picasso.notifications.NoticeKind;
import io.picasso.notifications.Unsubscriptions;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;

/** Where the link in a letter leads that ends such letters. Opening it changes nothing: scanners of mail open links too. */
@Named
@RequestScoped
public class UnsubscribePage {
    @EJB
    private Unsubscriptions unsubscriptions;

    private boolean done;

    /** Ends them. */
    public void end() {
        done = unsubscriptions.end(Navigation.parameter("token")).isPresent();
    }

    /** What to show: asking, done or dead. */
    public String getState() {
        return done ? "done" : kinds().isPresent() ? "asking" : "dead";
    }

    /** What is ended. */
    public String getIntro() {
        return kinds().filter(kinds -> kinds.size() == 1)
                .map(kinds -> Texts.of(
                        "unsubscribe.intro",
                        Texts.of("preferences." + kinds.iterator().next().word())))
                .orElseGet(() -> Texts.of("unsubscribe.intro.all"));
    }

    private Optional<Set<NoticeKind>> kinds() {
        return unsubscriptions.kinds(Navigation.parameter("token"));
    }
}
