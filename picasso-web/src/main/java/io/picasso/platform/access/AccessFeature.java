package io.picasso.platform.access;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a door in front of each route of the HTTP interface, before anything of the request's body is read. */
@Provider
public class AccessFeature implements DynamicFeature {
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        route(resource.getResourceClass(), resource.getResourceMethod())
                .ifPresent(route -> context.register(
                        new Door(AccessTable.ofRoute(route.method(), route.path())), Priorities.AUTHORIZATION));
    }

    /** A route as the annotations of its resource name it. */
    record Route(String method, String path) {}

    /** The route of a method; empty for a method that answers to none. */
    static Optional<Route> route(Class<?> resource, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(verb -> new Route(
                        verb.value(),
                        path(resource.getAnnotation(Path.class)) + path(method.getAnnotation(Path.class))));
    }

    private static String path(@Nullable Path annotation) {
        if (annotation == null) {
            return "";
        }
        String path = annotation.value();
        return path.startsWith("/") ? path : "/" + path;
    }

    /** Lets in whom the table admits; without a line in the table, nobody. */
    private record Door(Optional<Access> access) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (!access.map(known -> known.admits(request.getSecurityContext()::isUserInRole))
                    .orElse(false)) {
                throw new ForbiddenException();
            }
        }
    }
}
