package io.picasso.accounts.command;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import io.picasso.platform.factors.KeptPasskey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the standard asks a site to check of what a device signed (Web Authentication Level 3, sections 7.1 and 7.2), by a library:
 * the challenge, the origin and the site by our configuration, that the person was there and was verified, the signature.
 *
 * <p>Which make a device is of is not asked, so no attestation is trusted or wanted. The challenge is the digest of the slip that
 * the ceremony began with, so that one proves the other.
 */
@ApplicationScoped
public class PasskeyCeremony {
    private static final System.Logger LOG = System.getLogger(PasskeyCeremony.class.getName());
    private static final boolean PERSON_VERIFIED = true;

    /** ES256 and Ed25519 of telephones and keys, RS256 of Windows. */
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            algorithm(COSEAlgorithmIdentifier.ES256),
            algorithm(COSEAlgorithmIdentifier.EdDSA),
            algorithm(COSEAlgorithmIdentifier.RS256));

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager library = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter publicKeys = new AttestedCredentialDataConverter(converter);
    private final Origin origin;
    private final String site;

    @Inject
    public PasskeyCeremony(
            @ConfigProperty(name = "picasso.public-url", defaultValue = "http://localhost:9080") String publicUrl) {
        this.origin = new Origin(publicUrl);
        this.site = URI.create(publicUrl).getHost();
    }

    /** For the proxy of the container only. */
    PasskeyCeremony() {
        this("http://localhost:9080");
    }

    /**
     * What a device told of a new key.
     *
     * @param credential the id that it gave the key, in base64url
     * @param publicKey what it told, in base64
     */
    record NewKey(String credential, String publicKey, long signCount, boolean backupEligible) {}

    /**
     * What a browser said, before any of it is believed.
     *
     * @param credential the id of the key, in base64url
     * @param userHandle what the device calls the person; empty if it does not say
     */
    record Claimed(String credential, String userHandle, AuthenticationData said) {}

    /** For which host devices keep their keys. */
    String site() {
        return site;
    }

    /** What the device is to sign. */
    static String challenge(String slip) {
        return base64url(digest(slip));
    }

    /** The key that a device made for this ceremony; empty if anything is not as it should be. */
    Optional<NewKey> register(String slip, String credential) {
        return checked(() -> {
            RegistrationData said = library.verifyRegistrationResponseJSON(
                    credential, new RegistrationParameters(server(slip), ALGORITHMS, PERSON_VERIFIED));
            AuthenticatorData<?> device = said.getAttestationObject().getAuthenticatorData();
            AttestedCredentialData key = device.getAttestedCredentialData();
            return new NewKey(
                    base64url(key.getCredentialId()),
                    Base64.getEncoder().encodeToString(publicKeys.convert(key)),
                    device.getSignCount(),
                    device.isFlagBE());
        });
    }

    /** Reads what a browser said, to find the key that it speaks of. */
    Optional<Claimed> read(String credential) {
        return checked(() -> {
            AuthenticationData said = library.parseAuthenticationResponseJSON(credential);
            byte[] userHandle = said.getUserHandle();
            return new Claimed(
                    base64url(said.getCredentialId()), userHandle == null ? "" : base64url(userHandle), said);
        });
    }

    /** How often the device has signed by now, if it signed this ceremony with the key; empty if anything is not as it should be. */
    Optional<Long> verify(String slip, Claimed claimed, KeptPasskey kept) {
        return checked(() -> {
            // The counter is compared under a lock, when it is moved on (PasskeyStore).
            CredentialRecordImpl known = new CredentialRecordImpl(
                    null, true, kept.backupEligible(), null, 0, key(kept), null, null, null, null);
            AuthenticationData said = library.verify(
                    claimed.said(), new AuthenticationParameters(server(slip), known, null, PERSON_VERIFIED));
            return said.getAuthenticatorData().getSignCount();
        });
    }

    /** The id of a key that is kept, in base64url. */
    String credential(KeptPasskey kept) {
        return base64url(key(kept).getCredentialId());
    }

    private AttestedCredentialData key(KeptPasskey kept) {
        return publicKeys.convert(Base64.getDecoder().decode(kept.publicKey()));
    }

    private ServerProperty server(String slip) {
        return ServerProperty.builder()
                .origin(origin)
                .rpId(site)
                .challenge(new DefaultChallenge(digest(slip)))
                .build();
    }

    /** Anybody may send anything here, and the library's parsers fail in many ways; each is a refusal, and no fault of ours. */
    private static <T> Optional<T> checked(java.util.function.Supplier<T> check) {
        try {
            return Optional.of(check.get());
        } catch (RuntimeException refused) {
            LOG.log(Level.DEBUG, "A passkey is refused: {0}", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String slip) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(slip.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
