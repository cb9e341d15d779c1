package io.picasso.it.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.picasso.devstack.client.Person;
import io.picasso.it.Authenticator;
import io.picasso.it.Site;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Journey 2: somebody sets up an app, comes in with its codes, without the telephone, and switches it off again. */
@ExtendWith(Visits.class)
class SecondFactorJourneyIT {
    private final Site site = Site.running();
    private final Person person = site.somebody("wary");
    private final String email = person.handle() + "@picasso.example";

    @Test
    void anAppIsSetUpAskedForAndSwitchedOff(Visitor visitor) throws InterruptedException {
        visitor.logIn(person);
        visitor.open("/my/security");
        visitor.part("start:password").fill("not the password");
        visitor.part("start:go").click();
        visitor.sees("[id='start:password-fault']", "not your current password");
        Authenticator app = setUp(visitor);
        List<String> recovery = switchOn(visitor, app);

        visitor.logOut();
        visitor.tryLogIn(email, Site.PASSWORD);
        visitor.sees("h1", "One more step");
        visitor.sees("body", "data-member", "false");
        enter(visitor, app.again());
        visitor.sees("[id='second:code-fault']", "used before");
        enter(visitor, app.next());
        visitor.sees("body", "data-member", "true");

        visitor.logOut();
        visitor.tryLogIn(email, Site.PASSWORD);
        enter(visitor, recovery.getFirst());
        visitor.sees("body", "data-member", "true");

        visitor.open("/my/security");
        visitor.sees("main", "9 recovery codes are left.");
        visitor.part("remove:password").fill(Site.PASSWORD);
        visitor.part("remove:code").fill(recovery.getFirst());
        visitor.part("remove:go").click();
        visitor.sees("[id='remove:code-fault']", "used before");
        visitor.part("remove:password").fill(Site.PASSWORD);
        visitor.part("remove:code").fill(recovery.get(1));
        visitor.part("remove:go").click();
        visitor.sees(".notices", "Two-step log-in is off.");
        assertThat(visitor.part("start:go")).isVisible();
    }

    @Test
    void theSecondFormOpensOneDoorAndNoOther(Visitor visitor) throws InterruptedException {
        visitor.logIn(person);
        visitor.open("/my/security");
        Authenticator app = setUp(visitor);
        List<String> recovery = switchOn(visitor, app);
        visitor.logOut();
        visitor.tryLogIn(email, Site.PASSWORD);
        visitor.sees("h1", "One more step");
        String slip = visitor.part("second:slip").inputValue();
        String state = visitor.see("form[id=second] input[name='jakarta.faces.ViewState']")
                .inputValue();

        Assertions.assertThat(send(visitor, state, slip.substring(0, slip.length() - 2) + "xx", recovery.get(0)))
                .as("a slip that was changed")
                .isFalse();
        Assertions.assertThat(send(visitor, state, slip, "000000"))
                .as("a wrong code")
                .isFalse();
        Assertions.assertThat(send(visitor, state, slip, recovery.get(1)))
                .as("as it should be")
                .isTrue();
        visitor.see("body").page().context().clearCookies();
        Assertions.assertThat(send(visitor, state, slip, recovery.get(2)))
                .as("a slip that was used")
                .isFalse();
    }

    /** Sends the second form as a program would; whether that identified anybody. */
    private static boolean send(Visitor visitor, String state, String slip, String code) {
        FormData form = FormData.create()
                .set("second_SUBMIT", "1")
                .set("second:slip", slip)
                .set("second:code", code)
                .set("second:go", "Log in")
                .set("jakarta.faces.ViewState", state);
        APIResponse answer = visitor.page()
                .request()
                .post(
                        "/login",
                        RequestOptions.create()
                                .setForm(form)
                                .setHeader("Origin", visitor.origin())
                                .setMaxRedirects(0));
        Map<String, String> headers = answer.headers();
        return answer.status() == 302 && headers.getOrDefault("set-cookie", "").contains("picasso=");
    }

    static Authenticator setUp(Visitor visitor) {
        visitor.part("start:password").fill(Site.PASSWORD);
        visitor.part("start:go").click();
        assertThat(visitor.see("svg.qr path")).isVisible();
        return new Authenticator(visitor.see(".secret code").textContent());
    }

    static List<String> switchOn(Visitor visitor, Authenticator app) throws InterruptedException {
        visitor.part("confirm:code").fill(app.old());
        visitor.part("confirm:go").click();
        visitor.sees("[id='confirm:code-fault']", "This code is wrong");
        assertThat(visitor.see("svg.qr path")).isVisible();
        visitor.part("confirm:code").fill(app.next());
        visitor.part("confirm:go").click();
        assertThat(visitor.see(".recovery li")).hasCount(10);
        return visitor.see(".recovery li").allTextContents().stream()
                .map(String::strip)
                .toList();
    }

    private static void enter(Visitor visitor, String code) {
        visitor.part("second:code").fill(code);
        visitor.part("second:go").click();
    }
}
