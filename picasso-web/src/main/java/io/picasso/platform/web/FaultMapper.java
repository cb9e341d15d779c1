package io.picasso.platform.web;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The last resort: an outage is 503, everything else is our fault and is told under an incident number only. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {
    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable fault) {
        return ProblemAnswers.answer(Incidents.problem(fault), uri);
    }
}
