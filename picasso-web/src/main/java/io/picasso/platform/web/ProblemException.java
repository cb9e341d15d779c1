package io.picasso.platform.web;

/** Ends a request with a problem document. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.type(), null, false, false);
        this.problem = problem;
    }

    /** What the caller is told. */
    public Problem problem() {
        return problem;
    }
}
