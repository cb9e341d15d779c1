package io.picasso.devstack.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.picasso.devstack.Ports;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** The mail inbox as a process: SMTP on one port, a page and JSON on another. */
public final class MailServer {

    private MailServer() {}

    /**
     * Runs until the process is asked to end.
     *
     * @param args the directory of the mails, the port of SMTP and the port of the page
     */
    public static void main(String[] args) throws IOException {
        MailStore store = new MailStore(Path.of(args[0]).resolve("mails"));
        startSmtp(store, Integer.parseInt(args[1]));
        HttpServer http = HttpServer.create(new InetSocketAddress(Ports.loopback(), Integer.parseInt(args[2])), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", new InboxPage(store));
        http.start();
    }

    private static void startSmtp(MailStore store, int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        SmtpServer smtp = new SmtpServer(setup, new KeepingManagers(store));
        smtp.startService();
        try {
            if (!smtp.waitTillRunning(10_000)) {
                throw new IllegalStateException("SMTP does not start on port " + port + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** GreenMail asks its managers for what is to become of a mail; ours keeps it. */
    private static final class KeepingManagers extends Managers {

        private final SmtpManager keeping;

        KeepingManagers(MailStore store) {
            this.keeping = new SmtpManager(getImapHostManager(), getUserManager()) {
                @Override
                public synchronized void send(SmtpState state) {
                    keep(store, state);
                }
            };
        }

        private static void keep(MailStore store, SmtpState state) {
            try {
                store.add(ArrivingMail.read(state.getMessage(), store));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (MessagingException e) {
                throw new IllegalArgumentException("Not a mail", e);
            }
        }

        @Override
        public SmtpManager getSmtpManager() {
            return keeping;
        }
    }
}
