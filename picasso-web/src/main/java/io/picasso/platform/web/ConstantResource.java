package io.picasso.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The yardstick of the measurements: an answer of a given size that costs nothing to find. In development only. */
@Path("/constant")
@RequestScoped
public class ConstantResource {
    private static final int LARGEST = 1 << 20;
    private static final int MOST_SIZES = 8;
    private static final ConcurrentMap<Integer, byte[]> ANSWERS = new ConcurrentHashMap<>();

    @Inject
    @ConfigProperty(name = "picasso.mode", defaultValue = "production")
    private String mode;

    /** Answers with so many bytes. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public byte[] constant(@QueryParam("bytes") @DefaultValue("100") int bytes) {
        if (!mode.equals("development") || bytes < 2 || bytes > LARGEST || ANSWERS.size() > MOST_SIZES) {
            throw Problem.of(404, "web.unknown", "There is nothing here.").thrown();
        }
        return ANSWERS.computeIfAbsent(bytes, ConstantResource::answer);
    }

    private static byte[] answer(int bytes) {
        byte[] answer = new byte[bytes];
        Arrays.fill(answer, (byte) 'x');
        answer[0] = '"';
        answer[bytes - 1] = '"';
        return answer;
    }
}
