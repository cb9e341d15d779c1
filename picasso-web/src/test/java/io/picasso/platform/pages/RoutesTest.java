package io.picasso.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    @ParameterizedTest
    @CsvSource({
        "/, /pages/explore.xhtml",
        "/pictures/0198f0c2-7a31, /pages/picture.xhtml?id=0198f0c2-7a31",
        "/creators/ada_l, /pages/creator.xhtml?handle=ada_l",
        "/my/pictures, /pages/my-pictures.xhtml",
        "/my/pictures/0198, /pages/edit.xhtml?id=0198",
        "/my/password, /pages/password.xhtml",
        "/join/proof, /pages/proof.xhtml",
        "/my/devices, /pages/devices.xhtml",
        "/my/security, /pages/security.xhtml",
        "/admin/roles, /pages/roles.xhtml",
        "/moderation/reports, /pages/reports.xhtml",
        "/my/sales, /pages/sales.xhtml",
        "/statement, /pages/statement.xhtml",
        "/messages, /pages/messages.xhtml",
        "/messages/ada, /pages/talk.xhtml?handle=ada",
        "/orders/return, /pages/return.xhtml",
        "/orders/0198, /pages/order.xhtml?id=0198",
    })
    void everyAddressHasItsTemplate(String address, String template) {
        assertThat(Routes.target(address).map(Routes.Target::view)).contains(template);
        assertThat(Path.of("src/main/webapp", template.replaceFirst("\\?.*", "")))
                .exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pages/login.xhtml",
                "/pictures",
                "/pictures/a/b",
                "/pictures/a%2fb",
                "/pictures/<x>",
                "/api/pictures",
                "//"
            })
    void nothingElseIsAPage(String address) {
        assertThat(Routes.target(address)).isEmpty();
    }

    @Test
    void everyPageHasAnAddress() throws Exception {
        try (var pages = Files.list(Path.of("src/main/webapp/pages"))) {
            assertThat(pages.filter(Files::isRegularFile).map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder(
                            "explore.xhtml",
                            "reports.xhtml",
                            "picture.xhtml",
                            "creator.xhtml",
                            "register.xhtml",
                            "confirm.xhtml",
                            "login.xhtml",
                            "forgot.xhtml",
                            "reset.xhtml",
                            "upload.xhtml",
                            "my-pictures.xhtml",
                            "edit.xhtml",
                            "purchases.xhtml",
                            "sales.xhtml",
                            "statement.xhtml",
                            "messages.xhtml",
                            "talk.xhtml",
                            "notifications.xhtml",
                            "preferences.xhtml",
                            "unsubscribe.xhtml",
                            "password.xhtml",
                            "devices.xhtml",
                            "security.xhtml",
                            "join.xhtml",
                            "proof.xhtml",
                            "turned-away.xhtml",
                            "my-collections.xhtml",
                            "home.xhtml",
                            "collection.xhtml",
                            "people.xhtml",
                            "roles.xhtml",
                            "account.xhtml",
                            "email.xhtml",
                            "removal.xhtml",
                            "return.xhtml",
                            "order.xhtml",
                            "fault.xhtml");
        }
    }
}
