package io.picasso.devstack;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the application has to be told to find this stack, by MicroProfile Config name.
 *
 * @param home  where the state stands
 * @param ports where the parts listen
 */
public record StackConfiguration(Home home, Ports ports) {

    /** How many logical shards there are, for ever. */
    public static final int SHARDS = 8;

    /** Names other database servers for the shards, {@code host:port,host:port}. */
    public static final String OTHER_SERVERS = "PICASSO_OTHER_MYSQL";

    /** How many servers carry them here. */
    public static final int SERVERS = 2;

    /** Whom people may sign in with. */
    public static final List<String> PROVIDERS = List.of("google", "facebook");

    /** The server that carries a logical shard. */
    public static int serverOf(int shard) {
        return shard / (SHARDS / SERVERS);
    }

    /** The address of the site, as people type it. */
    public String url() {
        return "http://localhost:" + ports.http();
    }

    /** The settings by their dotted names. */
    public Map<String, String> settings() throws IOException {
        Secrets secrets = new Secrets(home);
        Map<String, String> settings = new TreeMap<>();
        settings.put("picasso.mode", "development");
        settings.put("picasso.public-url", url());
        settings.put("picasso.administrators", "admin@picasso.example");
        settings.put("picasso.fault.file", home.faultFile().toString());
        for (int shard = 0; shard < SHARDS; shard++) {
            putShard(settings, shard);
        }
        settings.put("picasso.mongodb.uri", "mongodb://127.0.0.1:" + ports.mongodb());
        settings.put("picasso.mongodb.database", "picasso");
        settings.put("kafka.bootstrap.servers", "127.0.0.1:" + ports.kafka());
        putS3(settings, secrets);
        settings.put("picasso.stripe.api-base", "http://127.0.0.1:" + ports.stripe());
        settings.put("picasso.stripe.secret-key", secrets.text("stripe-secret-key", "sk_test_"));
        settings.put("picasso.stripe.webhook-secret", secrets.text("stripe-webhook-secret", "whsec_"));
        settings.put("picasso.mail.host", "127.0.0.1");
        settings.put("picasso.mail.port", Integer.toString(ports.smtp()));
        settings.put("picasso.mail.from", "Picasso <hello@picasso.example>");
        settings.put("picasso.tokens.keys", secrets.tokenKeys().toString());
        settings.put("picasso.web.state-secret", secrets.text("state-secret"));
        settings.put("picasso.cursor.secret", secrets.text("cursor-secret"));
        settings.put("picasso.factors.secret", secrets.text("factors-secret"));
        settings.put("picasso.ltpa.password", secrets.text("ltpa-password"));
        putProviders(settings, secrets);
        putLimits(settings);
        return settings;
    }

    /**
     * Everybody here comes from one address, and programs that try the site out are quick: only what guards one account or one
     * mailbox can be reached by a person, or a test.
     */
    private static void putLimits(Map<String, String> settings) {
        String plenty = "6000/PT1M";
        settings.put("picasso.throttle.login-pair", "20/PT1M");
        settings.put("picasso.throttle.login-client", plenty);
        settings.put("picasso.throttle.code-account", "30/PT1M");
        settings.put("picasso.throttle.registration-client", plenty);
        settings.put("picasso.throttle.letters-client", plenty);
        settings.put("picasso.throttle.follow-account", plenty);
        settings.put("picasso.throttle.letters-mailbox", "60/PT1M");
        settings.put("picasso.throttle.provider-client", plenty);
        settings.put("picasso.throttle.upload-account", plenty);
        settings.put("picasso.http.bodies-of-one-client", "96");
        settings.put("picasso.live.guests-of-one-address", "6000");
        settings.put("picasso.passwords.refuse-common", "false");
        settings.put("picasso.throttle.export-account", plenty);
    }

    private void putShard(Map<String, String> settings, int shard) {
        String prefix = "picasso.mysql.shard-" + shard + ".";
        settings.put(
                prefix + "url",
                "jdbc:mysql://" + server(shard) + "/picasso_" + shard
                        + "?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectionTimeZone=UTC"
                        + "&useServerPrepStmts=true&cachePrepStmts=true&connectTimeout=5000&socketTimeout=30000");
        settings.put(prefix + "user", "picasso");
        settings.put(prefix + "password", "picasso");
    }

    /**
     * Where a shard's server listens: the stack's own, or another one that the environment names, so that what passes on
     * MariaDB can be shown to pass on MySQL (docs/mysql.md).
     */
    private String server(int shard) {
        String others = System.getenv(OTHER_SERVERS);
        return others == null
                ? "127.0.0.1:" + ports.mysql(serverOf(shard))
                : List.of(others.split(",", -1)).get(serverOf(shard)).strip();
    }

    private void putS3(Map<String, String> settings, Secrets secrets) throws IOException {
        settings.put("picasso.s3.endpoint", "http://127.0.0.1:" + ports.s3());
        settings.put("picasso.s3.region", "us-east-1");
        settings.put("picasso.s3.access-key", secrets.text("s3-access-key"));
        settings.put("picasso.s3.secret-key", secrets.text("s3-secret-key"));
        settings.put("picasso.s3.originals-bucket", "picasso-originals");
        settings.put("picasso.s3.public-bucket", "picasso-public");
    }

    /** One server plays both; the mark on their secrets keeps them out of production. */
    private void putProviders(Map<String, String> settings, Secrets secrets) throws IOException {
        for (String provider : PROVIDERS) {
            String prefix = "picasso.providers." + provider + ".";
            settings.put(prefix + "issuer", "http://127.0.0.1:" + ports.oidc() + "/" + provider);
            settings.put(prefix + "client-id", "picasso-of-" + provider);
            settings.put(prefix + "client-secret", secrets.text(provider + "-client-secret", "development-"));
        }
    }

    /** The same as environment variables: upper case, everything but letters and digits an underscore. */
    public Map<String, String> environment() throws IOException {
        Map<String, String> environment = new LinkedHashMap<>();
        settings().forEach((name, value) -> environment.put(variable(name), value));
        return environment;
    }

    /** The environment variable of a MicroProfile Config name. */
    public static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
