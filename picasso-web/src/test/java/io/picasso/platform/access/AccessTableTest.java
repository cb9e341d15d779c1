package io.picasso.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.picasso.platform.access.AccessFeature.Route;
import io.picasso.platform.access.AccessTable.Kind;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccessTableTest {
    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.picasso");

    @Test
    void everyRouteOfTheInterfaceStandsInTheTableAndNoOther() {
        List<Route> there = WEB.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(type ->
                        Arrays.stream(type.getMethods()).flatMap(method -> AccessFeature.route(type, method).stream()))
                .toList();
        assertThat(there).hasSizeGreaterThan(30).containsExactlyInAnyOrderElementsOf(ofKind(Kind.API));
    }

    @Test
    void everyServletStandsInTheTableAndNoOther() {
        Set<String> there = WEB.stream()
                .filter(type -> type.isAnnotatedWith(WebServlet.class))
                .flatMap(type ->
                        Arrays.stream(type.getAnnotationOfType(WebServlet.class).value()))
                .collect(Collectors.toSet());
        assertThat(there)
                .isNotEmpty()
                .isEqualTo(Stream.of(Kind.FORM, Kind.PASSAGE, Kind.SOCKET)
                        .flatMap(kind -> ofKind(kind).stream())
                        .map(Route::path)
                        .collect(Collectors.toSet()));
    }

    @Test
    void whatIsNotInTheTableIsForNobody() {
        assertThat(AccessTable.ofRoute("GET", "/nothing")).isEmpty();
        assertThat(AccessTable.ofRoute("PUT", "/pictures/{id}")).isEmpty();
        assertThat(AccessTable.ofPage("/nothing")).isEmpty();
    }

    @Test
    void eachDoorAdmitsWhomItNames() {
        assertThat(Access.ANYBODY.admits(Set.of()::contains)).isTrue();
        assertThat(Access.MEMBER.admits(Set.of()::contains)).isFalse();
        assertThat(Access.MEMBER.admits(Set.of("member")::contains)).isTrue();
        assertThat(Access.OWNER.admits(Set.of("member")::contains)).isTrue();
        assertThat(Access.MODERATOR.admits(Set.of("member", "administrator")::contains))
                .isFalse();
        assertThat(Access.ADMINISTRATOR.admits(Set.of("member", "moderator")::contains))
                .isFalse();
        assertThat(Access.ADMINISTRATOR.admits(Set.of("administrator")::contains))
                .isTrue();
    }

    private static List<Route> ofKind(Kind kind) {
        return AccessTable.rules().stream()
                .filter(rule -> rule.kind() == kind)
                .map(rule -> new Route(String.valueOf(rule.method()), rule.path()))
                .toList();
    }
}
