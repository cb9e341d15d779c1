package io.picasso.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Answers 422 with the fields that Bean Validation found at fault, named as the caller wrote them. */
@Provider
public class ValidationMapper implements ExceptionMapper<ConstraintViolationException> {
    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(ConstraintViolationException exception) {
        List<Problem.Fault> faults = exception.getConstraintViolations().stream()
                .map(ValidationMapper::fault)
                .sorted(Comparator.comparing(Problem.Fault::field))
                .toList();
        return ProblemAnswers.answer(Problem.invalid(faults), uri);
    }

    static Problem.Fault fault(ConstraintViolation<?> violation) {
        return new Problem.Fault(field(violation.getPropertyPath()), violation.getMessage());
    }

    /** The path without the Java method and parameter that it begins with. */
    private static String field(Path path) {
        String field = StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY)
                .map(Path.Node::toString)
                .collect(Collectors.joining("."));
        return field.isEmpty() ? lastOf(path) : field;
    }

    private static String lastOf(Path path) {
        String last = "body";
        for (Path.Node node : path) {
            last = node.getName() == null ? last : node.getName();
        }
        return last;
    }
}
