package io.picasso.accounts.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Why somebody who wanted to come in by a provider does not, in as many words as they are owed. */
enum TurnedAway {
    /** They did not leave from this browser, were here before, or were away for too long. */
    STRANGER(400),
    /** They told the provider not to. */
    DECLINED(403),
    /** It was too often. */
    OFTEN(429),
    /** What the provider said is not to be believed. */
    UNSOUND(502),
    /** The provider does not answer. */
    SILENT(503);

    static final String PROVIDER = TurnedAway.class.getName() + ".provider";

    private final int status;

    TurnedAway(int status) {
        this.status = status;
    }

    /** The status of the answer. */
    int status() {
        return status;
    }

    /** Shows the page that says so. */
    void show(String provider, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(TurnedAway.class.getName(), this);
        request.setAttribute(PROVIDER, provider);
        request.getRequestDispatcher("/pages/turned-away.xhtml").forward(request, response);
    }
}
