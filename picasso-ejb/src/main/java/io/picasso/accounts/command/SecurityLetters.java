package io.picasso.accounts.command;

import io.picasso.accounts.ProviderIdentity;
import io.picasso.platform.mail.Letter;
import io.picasso.platform.mail.LetterPaper;
import io.picasso.platform.mail.LetterPaper.Action;
import java.util.List;

/** What people are written when the ways into their account have changed, so that they notice what they did not do. */
final class SecurityLetters {
    private SecurityLetters() {}

    static Letter factorOn(Person person, String site) {
        return letter(
                person,
                site,
                "Two-step log-in is on",
                "from now on a code of your app is asked for whenever somebody logs in as @" + person.handle()
                        + ". Keep your recovery codes where you find them without your telephone. "
                        + "If that was not you, set a new password at once.");
    }

    static Letter factorOff(Person person, String site) {
        return letter(
                person,
                site,
                "Two-step log-in is off",
                "to log in as @" + person.handle() + " the password is enough again; your recovery codes are void. "
                        + "If that was not you, set a new password at once, and switch it on again.");
    }

    static Letter passkeyAdded(Person person, String site) {
        return letter(
                person,
                site,
                "A new passkey",
                "from now on one more device can log in as @" + person.handle() + ", without password and code. "
                        + "If that was not you, remove its passkey at once, and set a new password.");
    }

    static Letter passkeyRemoved(Person person, String site) {
        return letter(
                person,
                site,
                "A passkey was removed",
                "a device that could log in as @" + person.handle() + " with a passkey can do so no more. "
                        + "If that was not you, set a new password at once.");
    }

    private static Letter letter(Person person, String site, String subject, String text) {
        return LetterPaper.write(
                person.email(),
                subject,
                List.of("Hello " + person.name() + ",", text),
                new Action("Look at my security", site + "/my/security"),
                AccountLetters.FOOTER);
    }

    static Letter linked(Person person, String provider, String site) {
        String name = ProviderIdentity.label(provider);
        return identity(
                person,
                "You can log in with " + name,
                "an identity at " + name + " has just been linked to @" + person.handle()
                        + " and opens your account from now on.",
                site);
    }

    static Letter unlinked(Person person, String provider, String site) {
        String name = ProviderIdentity.label(provider);
        return identity(
                person,
                name + " is unlinked",
                "the identity at " + name + " that was linked to @" + person.handle() + " opens your account no more.",
                site);
    }

    private static Letter identity(Person person, String subject, String what, String site) {
        return LetterPaper.write(
                person.email(),
                subject,
                List.of(
                        "Hello " + person.name() + ",",
                        what,
                        "If that was not you, take it back and set a new password at once."),
                new Action("See what is linked", site + "/my/security"),
                AccountLetters.FOOTER);
    }
}
