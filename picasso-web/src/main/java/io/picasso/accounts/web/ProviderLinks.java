package io.picasso.accounts.web;

import io.picasso.accounts.ProviderIdentity;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Texts;
import io.picasso.platform.providers.Providers;
import io.picasso.platform.web.LocalPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The ways to the providers, on the pages where people come in. */
@Named
@RequestScoped
public class ProviderLinks {
    /** Those for which we have drawn a mark. */
    private static final Set<String> DRAWN = Set.of("google", "facebook");

    @Inject
    private Providers providers;

    /** A way to a provider. */
    public record Way(String name, String label, String href, String mark) {}

    /** All that are configured. */
    public List<Way> getWays() {
        String to = LocalPath.orElse(Navigation.parameter("to"), "/");
        return providers.names().stream()
                .map(name -> way(name, Texts.of("provider.continue", ProviderIdentity.label(name)), to))
                .toList();
    }

    /** One way, and where it leads in the end. */
    static Way way(String name, String label, String to) {
        return new Way(
                name,
                label,
                "/login/" + name + (to.equals("/") ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)),
                "#i-" + (DRAWN.contains(name) ? name : "key"));
    }
}
