package io.picasso.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * What must be settled before the first request: the secrets, the keys of the Faces view state, the order of the filters.
 *
 * <p>The state of a view lives in the page itself, encrypted, so that any node can go on with it; all nodes therefore
 * need the same keys, and get them from configuration.
 */
public class WebStart implements ServletContainerInitializer {
    /** What fails before any filter reaches them on its way to the error page. */
    private static final EnumSet<DispatcherType> ALWAYS = EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR);

    @Override
    public void onStartup(@Nullable Set<Class<?>> types, ServletContext context) {
        Config config = ConfigProvider.getConfig();
        Secrets.check(config);
        context.setInitParameter("jakarta.faces.STATE_SAVING_METHOD", "client");
        context.setInitParameter("org.apache.myfaces.USE_ENCRYPTION", "true");
        context.setInitParameter("org.apache.myfaces.SECRET", Secrets.derived(config, "view state", 16));
        context.setInitParameter("org.apache.myfaces.ALGORITHM", "AES");
        context.setInitParameter("org.apache.myfaces.ALGORITHM.PARAMETERS", "CBC/PKCS5Padding");
        // MyFaces takes one vector for all; what must not be forged is sealed below, what must not be guessed is no
        // state.
        context.setInitParameter("org.apache.myfaces.ALGORITHM.IV", Secrets.derived(config, "view state vector", 16));
        context.setInitParameter("org.apache.myfaces.MAC_SECRET", Secrets.derived(config, "view state seal", 32));
        context.setInitParameter("org.apache.myfaces.MAC_ALGORITHM", "HmacSHA256");
        add(context, "surface-headers", new SurfaceHeaders(config), ALWAYS);
        add(context, "problem-fallback", new ProblemFallback(), ALWAYS);
        add(context, "body-gate", new BodyGate(config), EnumSet.of(DispatcherType.REQUEST));
        add(context, "origin-gate", new OriginGate(config), EnumSet.of(DispatcherType.REQUEST));
    }

    private static void add(ServletContext context, String name, Filter filter, EnumSet<DispatcherType> when) {
        FilterRegistration.Dynamic registration = context.addFilter(name, filter);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(when, false, "/*");
    }
}
