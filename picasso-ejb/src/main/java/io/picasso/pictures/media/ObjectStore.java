package io.picasso.pictures.media;

import io.picasso.contract.PartUnavailableException;
import io.picasso.pictures.Media;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;

/**
 * Two buckets of an S3 server: originals, which nobody reads without a signed link, and derivatives, which are public and never
 * change. Every call ends within bounded time; a store that does not answer is a {@link PartUnavailableException}.
 */
final class ObjectStore implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration CALL = Duration.ofSeconds(60);
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final StoreSettings settings;
    private final S3Client s3;
    private final S3Presigner presigner;

    /** What lies under a key, and since when. */
    record StoredObject(String key, Instant since) {}

    /** Some of a bucket's objects, and from where to go on; null at the end. */
    record Listing(List<StoredObject> objects, @Nullable String next) {}

    /** An object's content while it is read. */
    record Content(InputStream stream, String contentType, long bytes) {}

    ObjectStore(StoreSettings settings) {
        this.settings = settings;
        var credentials = StaticCredentialsProvider.create(
                AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
        s3 = S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials)
                // A store that reads the bytes of an object and not the frame after them ends the connection, and the
                // next request on it fails.
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(true)
                        .chunkedEncodingEnabled(false)
                        .build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE)
                        .build())
                .overrideConfiguration(overrides -> overrides.apiCallTimeout(CALL))
                .build();
        presigner = S3Presigner.builder()
                .endpointOverride(settings.publicEndpoint().orElse(settings.endpoint()))
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }

    /** Makes the buckets where that is ours to do. */
    void prepare() {
        if (settings.createBuckets()) {
            create(settings.originals());
            create(settings.derivatives());
        }
    }

    /** Fails if the store does not answer or a bucket is missing. */
    void check() {
        call(() -> s3.headBucket(request -> request.bucket(settings.originals())));
        call(() -> s3.headBucket(request -> request.bucket(settings.derivatives())));
    }

    /** Stores an original as it came; the store checks that its bytes have this sum. */
    void putOriginal(String key, Path file, String contentType, String sha256) {
        String sum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        call(() -> s3.putObject(
                request -> request.bucket(settings.originals())
                        .key(key)
                        .contentType(contentType)
                        .checksumSHA256(sum)
                        .cacheControl("private, no-store"),
                RequestBody.fromFile(file)));
    }

    /** Stores a derivative for everybody and for ever. */
    void putDerivative(String key, byte[] jpeg) {
        call(() -> s3.putObject(
                request -> request.bucket(settings.derivatives())
                        .key(key)
                        .contentType(Format.JPEG.contentType)
                        .cacheControl(FOR_EVER),
                RequestBody.fromBytes(jpeg)));
    }

    /** Opens a derivative; the caller closes the stream. */
    Optional<Content> openDerivative(String key) {
        return open(settings.derivatives(), key);
    }

    /** Opens an original; the caller closes the stream. */
    Optional<Content> openOriginal(String key) {
        return open(settings.originals(), key);
    }

    private Optional<Content> open(String bucket, String key) {
        return call(() -> {
            try {
                ResponseInputStream<GetObjectResponse> object =
                        s3.getObject(request -> request.bucket(bucket).key(key));
                return Optional.of(new Content(
                        object,
                        object.response().contentType(),
                        object.response().contentLength()));
            } catch (NoSuchKeyException absent) {
                return Optional.empty();
            }
        });
    }

    /** A link that opens an original as an attachment of this name. */
    PresignedGetObjectRequest link(String key, String fileName, String contentType) {
        GetObjectRequest request = GetObjectRequest.builder()
                .bucket(settings.originals())
                .key(key)
                .responseContentType(contentType)
                .responseContentDisposition("attachment; filename=\"" + fileName + "\"")
                .responseCacheControl("private, no-store")
                .build();
        return presigner.presignGetObject(
                presign -> presign.signatureDuration(settings.linkLifetime()).getObjectRequest(request));
    }

    void deleteOriginal(String key) {
        delete(settings.originals(), key);
    }

    void deleteDerivative(String key) {
        delete(settings.derivatives(), key);
    }

    /** Some originals in the order of their keys, from behind the given place. */
    Listing originals(@Nullable String after, int most) {
        return list(settings.originals(), after, most);
    }

    /** Some derivatives in the order of their keys, from behind the given place. */
    Listing derivatives(@Nullable String after, int most) {
        return list(settings.derivatives(), after, most);
    }

    @Override
    public void close() {
        s3.close();
        presigner.close();
    }

    private Listing list(String bucket, @Nullable String after, int most) {
        ListObjectsV2Response page = call(() -> s3.listObjectsV2(
                request -> request.bucket(bucket).startAfter(after).maxKeys(most)));
        List<StoredObject> objects = page.contents().stream()
                .map(object -> new StoredObject(object.key(), object.lastModified()))
                .toList();
        boolean more = Boolean.TRUE.equals(page.isTruncated()) && !objects.isEmpty();
        return new Listing(objects, more ? objects.getLast().key() : null);
    }

    private void delete(String bucket, String key) {
        call(() -> s3.deleteObject(request -> request.bucket(bucket).key(key)));
    }

    private void create(String bucket) {
        call(() -> {
            try {
                return s3.headBucket(request -> request.bucket(bucket));
            } catch (NoSuchBucketException missing) {
                return created(bucket);
            }
        });
    }

    private Object created(String bucket) {
        try {
            return s3.createBucket(request -> request.bucket(bucket));
        } catch (BucketAlreadyOwnedByYouException | BucketAlreadyExistsException another) {
            // Another node was faster, which is as good.
            return another;
        }
    }

    private static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException fault) {
            throw new PartUnavailableException(Media.PART, fault);
        }
    }
}
