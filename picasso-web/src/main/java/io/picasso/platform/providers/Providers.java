package io.picasso.platform.providers;

import io.picasso.platform.web.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The providers that are configured, in the order in which they are shown. */
@ApplicationScoped
public class Providers {
    private final Map<String, ProviderDesk> desks = new LinkedHashMap<>();

    @Inject
    public Providers(Config config) {
        for (String name : Secrets.providers(config)) {
            Provider.of(name, config).ifPresent(known -> desks.put(name, new ProviderDesk(known)));
        }
    }

    /** For the proxy of the container only. */
    Providers() {}

    /** Their names. */
    public List<String> names() {
        return List.copyOf(desks.keySet());
    }

    /** Where one of them is asked; empty if it is not configured. */
    public Optional<ProviderDesk> named(String name) {
        return Optional.ofNullable(desks.get(name));
    }
}
