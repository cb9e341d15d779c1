package io.picasso.accounts.web;

import io.picasso.accounts.Credentials;
import io.picasso.platform.web.Conditions;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an account shows to its owner. */
@Schema(name = "Me")
public record Me(
        String id,
        @Schema(examples = "2") long version,
        @Schema(examples = "ada@example.org") String email,
        @Schema(examples = "ada") String handle,
        @Schema(examples = "Ada Lovelace") String name,
        @Nullable String avatarUrl,

        @Schema(examples = "I paint weirs.", description = "Empty for none")
        String bio,

        @Schema(examples = "[\"member\"]") List<String> roles) {
    /** The account as it stands, with its version as the tag. */
    static Response answer(Credentials.Standing standing) {
        Me me = new Me(
                standing.account().value(),
                standing.version(),
                standing.email(),
                standing.handle(),
                standing.name(),
                standing.avatarUrl().orElse(null),
                standing.bio(),
                standing.roles().stream().sorted().toList());
        return Response.ok(me).tag(Conditions.tag(standing.version())).build();
    }
}
