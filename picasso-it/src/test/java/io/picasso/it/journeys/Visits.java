package io.picasso.it.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import io.picasso.it.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each {@link Visitor} parameter of a test a browser window of its own. After the test every window must be without
 * faults. There is one browser for the whole run.
 */
final class Visits implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(Visits.class);
    private static final Path USUAL = Path.of("/usr/bin/chromium");

    /** The browser and the driver that started it. */
    private record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
        static Chromium start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Chromium(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(executable())
                                    .setHeadless(true)
                                    .setArgs(List.of(
                                            "--no-sandbox",
                                            "--disable-gpu",
                                            "--disable-background-networking",
                                            "--disable-component-update",
                                            "--disable-sync",
                                            "--no-first-run"))));
        }

        private static Path executable() {
            String named = System.getenv("PICASSO_CHROMIUM");
            Path path = named == null ? USUAL : Path.of(named);
            if (!Files.isExecutable(path)) {
                throw new IllegalStateException(
                        "The journeys need Chromium, and there is none at " + path + ": name it in PICASSO_CHROMIUM.");
            }
            return path;
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    /** The windows of one test. */
    private record Windows(List<Visitor> visitors) {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Chromium chromium = test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
        Visitor visitor = new Visitor(chromium.browser(), Site.running());
        windows(test).visitors().add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        List<Visitor> visitors = windows(test).visitors();
        try {
            if (test.getExecutionException().isEmpty()) {
                visitors.forEach(Visitor::assertFaultless);
            }
        } finally {
            visitors.forEach(Visitor::close);
        }
    }

    private static Windows windows(ExtensionContext test) {
        return test.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Windows.class, key -> new Windows(new ArrayList<>()), Windows.class);
    }
}
