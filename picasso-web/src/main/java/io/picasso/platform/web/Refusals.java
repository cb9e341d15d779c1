package io.picasso.platform.web;

import io.picasso.contract.CommandGateway;
import io.picasso.contract.Receipt;
import java.util.List;
import java.util.Map;

/**
 * The one table that gives a refusal of the write side its HTTP status.
 *
 * <p>A refusal that names a field is 422. Otherwise the whole code is looked up, then its last word, and what stands in
 * neither is refused by a rule: 409.
 */
public final class Refusals {
    private static final int BY_A_RULE = 409;

    private static final Map<String, Integer> BY_CODE = Map.of(CommandGateway.STALE, 412);

    private static final Map<String, Integer> BY_WORD = Map.of(
            "unknown", 404,
            "not-yours", 403,
            "not-owner", 403,
            "too-large", 413,
            "unsupported", 415,
            "invalid", 422,
            "too-many-pixels", 422,
            "truncated", 422,
            "throttled", 429);

    private Refusals() {}

    /** The receipt of a command that took effect; a refused one ends the request with its problem. */
    public static Receipt.Accepted accepted(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted accepted -> accepted;
            case Receipt.Refused refused -> throw problem(refused).thrown();
        };
    }

    /** The problem document of a refusal. */
    public static Problem problem(Receipt.Refused refused) {
        Problem problem = Problem.of(status(refused), refused.code(), refused.detail());
        return refused.field() == null
                ? problem
                : new Problem(
                        problem.type(),
                        problem.title(),
                        problem.status(),
                        problem.detail(),
                        null,
                        List.of(new Problem.Fault(refused.field(), refused.detail())),
                        null);
    }

    /** The HTTP status of a refusal. */
    static int status(Receipt.Refused refused) {
        if (refused.field() != null) {
            return 422;
        }
        String word = refused.code().substring(refused.code().lastIndexOf('.') + 1);
        return BY_CODE.getOrDefault(refused.code(), BY_WORD.getOrDefault(word, BY_A_RULE));
    }
}
