package io.picasso.it.container;

import io.picasso.devstack.Installation;
import java.io.File;
import java.net.URISyntaxException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built application with a web module of tests in place of the site, and without the read side. */
final class WriteSideArchive {
    private static final List<String> READ_SIDE = List.of(
            "/lib/io.picasso-picasso-query", "/lib/org.eclipse.jnosql", "/lib/org.mongodb", "/lib/jakarta.nosql");

    private WriteSideArchive() {}

    /** An application whose tests are these classes. */
    static EnterpriseArchive with(Class<?>... tests) throws URISyntaxException {
        EnterpriseArchive application = ShrinkWrap.create(ZipImporter.class, "write-side.ear")
                .importFrom(Installation.found().application().toFile())
                .as(EnterpriseArchive.class);
        List.copyOf(application.getContent().keySet()).stream()
                .filter(path -> READ_SIDE.stream().anyMatch(path.get()::startsWith))
                .forEach(application::delete);
        application.delete("/picasso-web.war");
        application.delete("/META-INF/application.xml");
        WebArchive web = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addClasses(tests)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsLibrary(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
        return application.addAsModule(Testable.archiveToTest(web));
    }
}
