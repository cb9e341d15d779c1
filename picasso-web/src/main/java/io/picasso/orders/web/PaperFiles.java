package io.picasso.orders.web;

import io.picasso.orders.Papers;
import io.picasso.platform.web.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * Papers as answers. They hold personal data and are drawn anew for each request, so no cache keeps them. Whoever they are not
 * for cannot tell an order without papers from none.
 */
final class PaperFiles {
    private PaperFiles() {}

    static Response answer(Optional<Papers.Paper> issued) {
        Papers.Paper paper = issued.orElseThrow(() -> Problem.unknown("orders").thrown());
        return Response.ok(paper.pdf(), Papers.Paper.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + paper.name() + "\"")
                .build();
    }
}
