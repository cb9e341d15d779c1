package io.picasso.it;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.picasso.platform.eventsourcing.Decider;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.nosql.Entity;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jnosql.mapping.metadata.ClassScanner;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.junit.jupiter.api.Test;

/** The house's rules. Each rule must have seen classes, and a class that breaks it must be caught. */
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.picasso");

    private static final String[] WRITE = {
        "..command..",
        "..orders.papers..",
        "..platform.eventsourcing..",
        "..platform.sharding..",
        "..platform.outbox..",
        "..platform.vault..",
        "..platform.claims..",
        "..platform.throttle..",
        "..platform.factors..",
        "..platform.proofs.."
    };
    private static final String[] READ = {"..query..", "..platform.projection..", "..platform.readmodel.."};

    /** Checks a rule and that it had something to check. */
    private static void holds(ArchRule rule, DescribedPredicate<JavaClass> about) {
        assertThat(HOUSE.that(about)).as("classes that the rule is about").isNotEmpty();
        rule.check(HOUSE);
    }

    @Test
    void theContractDependsOnNothingOfThisHouse() {
        DescribedPredicate<JavaClass> contract = resideInAPackage("io.picasso.contract");
        holds(
                noClasses()
                        .that(contract)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "..command..", "..query..", "..web..", "io.picasso.platform..", "jakarta.."),
                contract);
    }

    @Test
    void theWebNeverSeesTheWriteSide() {
        DescribedPredicate<JavaClass> web = resideInAnyPackage("..web..", "..platform.identity..");
        holds(noClasses().that(web).should().dependOnClassesThat().resideInAnyPackage(WRITE), web);
    }

    @Test
    void theWebNeverSeesDatabases() {
        DescribedPredicate<JavaClass> web = resideInAnyPackage("..web..", "..platform.identity..");
        holds(
                noClasses()
                        .that(web)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.persistence..", "com.mongodb..", "java.sql..", "javax.sql.."),
                web);
    }

    @Test
    void theTwoSidesMeetInTheContractOnly() {
        DescribedPredicate<JavaClass> write = resideInAnyPackage(WRITE);
        holds(noClasses().that(write).should().dependOnClassesThat().resideInAnyPackage(READ), write);
        DescribedPredicate<JavaClass> read = resideInAnyPackage(READ);
        holds(noClasses().that(read).should().dependOnClassesThat().resideInAnyPackage(WRITE), read);
    }

    @Test
    void decidersAreFreeOfContainerClockAndChance() {
        DescribedPredicate<JavaClass> deciders = JavaClass.Predicates.implement(Decider.class);
        holds(
                noClasses()
                        .that(deciders)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta..", "java.util.random..", "java.security..")
                        .orShould()
                        .callMethod(java.time.Instant.class, "now")
                        .orShould()
                        .callMethod(java.util.UUID.class, "randomUUID")
                        .orShould()
                        .callMethod(io.picasso.contract.Ids.class, "next"),
                deciders);
    }

    @Test
    void entityManagersStayInThePlatformAndWithMoney() {
        DescribedPredicate<JavaClass> others =
                not(resideInAnyPackage("io.picasso.platform..", "io.picasso.payments.command.."));
        holds(noClasses().that(others).should().accessClassesThat().areAssignableTo(EntityManager.class), others);
    }

    @Test
    void onlyTheOutboxTheProjectionSignalAndTheLiveFeedEmit() {
        DescribedPredicate<JavaClass> others = not(resideInAnyPackage(
                "io.picasso.platform.outbox..", "io.picasso.platform.projection..", "io.picasso.platform.live.."));
        holds(noClasses().that(others).should().dependOnClassesThat().areAssignableTo(Emitter.class), others);
    }

    @Test
    void consumersAreNotSessionBeans() {
        List<JavaClass> consumers = HOUSE.stream()
                .filter(type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Incoming.class)))
                .toList();

        assertThat(consumers).isNotEmpty();
        assertThat(consumers)
                .noneMatch(type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class));
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = HOUSE.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(room -> !room.getClasses().isEmpty())
                .filter(room -> room.tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .isEmpty())
                .map(room -> room.getName())
                .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }

    @Test
    void namesSayWhatAClassIsFor() {
        DescribedPredicate<JavaClass> all = resideInAPackage("io.picasso..");
        holds(classes().that(all).should().haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager|DTO)"), all);
    }

    @Test
    void everyMappedClassIsListed() {
        ClassScanner listed = new io.picasso.platform.readmodel.MappedClasses();

        assertThat(annotated(Entity.class)).isNotEmpty().isEqualTo(listed.entities());
        assertThat(annotated(jakarta.data.repository.Repository.class))
                .isNotEmpty()
                .isEqualTo(listed.repositories());
    }

    @Test
    void testsAreNamedSoThatTheyRun() throws IOException {
        Path root = Path.of(System.getProperty("user.dir"))
                .resolveSibling("pom.xml")
                .getParent();
        List<String> strays;
        try (Stream<Path> files = Files.walk(root)) {
            strays = files.filter(file -> file.toString().contains("/src/test/java/")
                            && file.toString().endsWith(".java"))
                    .filter(HouseTest::holdsTests)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith("Test.java") && !name.endsWith("IT.java"))
                    .toList();
        }
        assertThat(strays).isEmpty();
    }

    @Test
    void aRuleCatchesTheOneWhoBreaksIt() {
        JavaClasses offender = new ClassFileImporter().importClasses(OffendingDecider.class);
        ArchRule rule = noClasses()
                .that(JavaClass.Predicates.implement(Decider.class))
                .should()
                .callMethod(java.time.Instant.class, "now");

        assertThatThrownBy(() -> rule.check(offender)).isInstanceOf(AssertionError.class);
    }

    private static boolean holdsTests(Path file) {
        try {
            String text = Files.readString(file);
            return text.contains("@Test\n") || text.contains("@ParameterizedTest") || text.contains("@Property\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<Class<?>> annotated(Class<? extends Annotation> annotation) {
        return HOUSE.stream()
                .filter(type -> type.isAnnotatedWith(annotation))
                .map(JavaClass::reflect)
                .collect(Collectors.toSet());
    }

    /** Looks at the clock, as no decider may. */
    private static final class OffendingDecider
            implements Decider<Integer, io.picasso.contract.Command, io.picasso.contract.Event> {
        @Override
        public Class<io.picasso.contract.Command> commands() {
            return io.picasso.contract.Command.class;
        }

        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Integer evolve(Integer state, io.picasso.contract.Event event) {
            return state;
        }

        @Override
        public io.picasso.platform.eventsourcing.Decision decide(Integer state, io.picasso.contract.Command command) {
            return io.picasso.platform.eventsourcing.Decision.refuse(
                    "late", java.time.Instant.now().toString());
        }
    }
}
