package io.picasso.devstack.launcher;

import io.picasso.devstack.Home;
import io.picasso.devstack.Installation;
import io.picasso.devstack.Json;
import io.picasso.devstack.Stack;
import io.picasso.devstack.mail.Mail;
import io.picasso.devstack.mail.MailStore;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mail}: what Picasso has mailed, read from the inbox's own files. */
@Command(name = "mail", description = "Prints the mails that Picasso has sent, newest first.")
final class MailCommand implements Callable<Integer> {

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(names = "--to", paramLabel = "ADDRESS", description = "Only mails to this address (default: all).")
    private @Nullable String to;

    @Option(names = "--json", description = "As JSON: [{subject, from, to, text, html, receivedAt, attachments}].")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Installation installation = Installation.found();
        home.existing(installation);
        Home directory = home.home(installation);
        List<Mail> mails = new MailStore(directory.data(Stack.MAIL).resolve("mails")).newest(to, Integer.MAX_VALUE);
        if (json) {
            System.out.println(Json.MAPPER.writeValueAsString(mails));
        } else {
            mails.forEach(MailCommand::print);
        }
        return 0;
    }

    private static void print(Mail mail) {
        System.out.printf("%s  to %s%n%s%n%n%s%n%n", mail.receivedAt(), mail.to(), mail.subject(), mail.text());
        mail.attachments().forEach(file -> System.out.printf("[%s, %s]%n%n", file.name(), file.type()));
    }
}
