package io.picasso.accounts.web;

import io.picasso.accounts.Passkeys.Ceremony;
import io.picasso.accounts.Passkeys.Start;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a browser is to do with a device, in the words of Web Authentication Level 3, sections 5.4 and 5.5; bytes in base64url. */
final class PasskeyOptions {
    private static final String KEY = "public-key";
    private static final String REQUIRED = "required";
    private static final String SITE_NAME = "Picasso";
    private static final long PATIENCE_MS = 180_000;

    /** ES256, Ed25519, RS256 (IANA COSE Algorithms). */
    private static final List<Parameters> ALGORITHMS =
            List.of(new Parameters(KEY, -7), new Parameters(KEY, -8), new Parameters(KEY, -257));

    private PasskeyOptions() {}

    /** The first half of a registration. */
    @Schema(name = "PasskeyRegistrationOptions")
    public record ToRegister(
            @Schema(description = "To be given back with the credential")
            String slip,

            @Schema(description = "For `navigator.credentials.create`")
            Creation publicKey) {}

    /** The first half of a log-in. */
    @Schema(name = "PasskeyLogInOptions")
    public record ToLogIn(
            @Schema(description = "To be given back with the credential")
            String slip,

            @Schema(description = "For `navigator.credentials.get`")
            Request publicKey) {}

    /** How a key is to be made. */
    @Schema(name = "PasskeyCreation")
    public record Creation(
            String challenge,
            Site rp,
            User user,
            List<Parameters> pubKeyCredParams,
            long timeout,
            List<Descriptor> excludeCredentials,
            Selection authenticatorSelection,
            String attestation) {}

    /** How a key is to be used. */
    @Schema(name = "PasskeyRequest")
    public record Request(
            String challenge,
            @Schema(examples = "localhost") String rpId,
            long timeout,
            @Schema(examples = "required") String userVerification) {}

    /** For whom a key is. */
    @Schema(name = "PasskeySite")
    public record Site(@Schema(examples = "localhost") String id, String name) {}

    /** Whose it is. */
    @Schema(name = "PasskeyUser")
    public record User(String id, String name, String displayName) {}

    /** A kind of key. */
    @Schema(name = "PasskeyParameters")
    public record Parameters(
            @Schema(examples = "public-key") String type,
            @Schema(examples = "-7") int alg) {}

    /** A key that is there already. */
    @Schema(name = "PasskeyDescriptor")
    public record Descriptor(
            @Schema(examples = "public-key") String type, String id) {}

    /** Which devices will do. */
    @Schema(name = "PasskeySelection")
    public record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}

    static ToRegister of(Start.Begun begun) {
        Ceremony ceremony = begun.ceremony();
        return new ToRegister(
                ceremony.slip(),
                new Creation(
                        ceremony.challenge(),
                        new Site(ceremony.site(), SITE_NAME),
                        new User(begun.userHandle(), begun.handle(), begun.name()),
                        ALGORITHMS,
                        PATIENCE_MS,
                        begun.known().stream()
                                .map(id -> new Descriptor(KEY, id))
                                .toList(),
                        new Selection(REQUIRED, true, REQUIRED),
                        "none"));
    }

    static ToLogIn of(Ceremony ceremony) {
        return new ToLogIn(ceremony.slip(), new Request(ceremony.challenge(), ceremony.site(), PATIENCE_MS, REQUIRED));
    }
}
