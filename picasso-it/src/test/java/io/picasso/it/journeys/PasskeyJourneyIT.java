package io.picasso.it.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Journey 2: somebody adds a passkey and comes in with it; Chromium plays the device. */
@ExtendWith(Visits.class)
class PasskeyJourneyIT {
    private final Site site = Site.running();
    private final Person person = site.somebody("handy");

    @Test
    void aPasskeyIsAddedUsedAndRemoved(Visitor visitor) {
        CDPSession device = device(visitor);
        visitor.logIn(person);
        visitor.open("/my/security");
        visitor.see("#passkey-name").fill("My telephone");
        visitor.see("#passkey-password").fill("not the password");
        visitor.see("#add-passkey button").click();
        visitor.sees("#passkey-password-fault", "not your current password");
        visitor.provoked("status of 403");
        add(visitor, "My telephone");
        visitor.sees(".keys li", "My telephone");
        visitor.sees(".keys li", "never used yet");
        add(visitor, "My telephone again", "has a passkey for your account already");

        visitor.logOut();
        visitor.open("/login?to=%2Fmy%2Fsecurity");
        visitor.see("form[id=passkey] button").click();
        visitor.sees("body", "data-member", "true");
        visitor.page().waitForURL("**/my/security");
        visitor.sees(".keys li", "last used on");

        visitor.see(".keys input[type=submit]").click();
        visitor.sees(".notices", "The passkey is removed.");
        assertThat(visitor.see(".keys")).hasCount(0);
        visitor.logOut();
        visitor.open("/login");
        visitor.see("form[id=passkey] button").click();
        visitor.sees(".notices", "This passkey is not known here");
        visitor.sees("body", "data-member", "false");
        device.send("WebAuthn.disable");
    }

    @Test
    void aDeviceThatSaysNoIsExplained(Visitor visitor) {
        CDPSession device = device(visitor);
        visitor.open("/login");
        visitor.see("form[id=passkey] button").click();
        visitor.sees("form[id=passkey] .fault", "Your device did not go along with it.");
        visitor.sees("body", "data-member", "false");
        device.send("WebAuthn.disable");
    }

    private static void add(Visitor visitor, String name) {
        visitor.see("#passkey-name").fill(name);
        visitor.see("#passkey-password").fill(Site.PASSWORD);
        visitor.see("#add-passkey button").click();
        visitor.sees("main", "Your passkey is ready.");
    }

    private static void add(Visitor visitor, String name, String fault) {
        visitor.see("#passkey-name").fill(name);
        visitor.see("#passkey-password").fill(Site.PASSWORD);
        visitor.see("#add-passkey button").click();
        visitor.sees("#passkey-fault", fault);
    }

    /** A telephone in the browser that knows its owner. */
    private static CDPSession device(Visitor visitor) {
        CDPSession session = visitor.page().context().newCDPSession(visitor.page());
        session.send("WebAuthn.enable");
        JsonObject options = JsonParser.parseString("""
                        {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                         "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}
                        """).getAsJsonObject();
        session.send("WebAuthn.addVirtualAuthenticator", options);
        return session;
    }
}
