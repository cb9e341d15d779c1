package io.picasso.chat.web;

import io.picasso.platform.identity.Caller;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.ProblemException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writing, blocking and reporting without scripts: the forms of a conversation come here, and the browser is led back to it. */
@WebServlet("/chat")
public class ChatServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MessagesResource messages;

    @Inject
    private transient ConversationsResource conversations;

    @Inject
    private transient ReportResource reports;

    @Inject
    private transient Caller caller;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String handle = text(request.getParameter("to"));
        String page = "/messages/" + encoded(handle);
        if (caller.account().isEmpty()) {
            response.sendRedirect("/login?to=" + encoded(page));
            return;
        }
        try {
            // The page that follows waits until it can show what was done.
            response.sendRedirect(
                    page + "?version=" + done(handle, request).getEntityTag().getValue());
        } catch (ProblemException refused) {
            response.sendRedirect(page + "?refused=" + encoded(code(refused.problem())));
        }
    }

    private Response done(String handle, HttpServletRequest request) {
        return switch (text(request.getParameter("do"))) {
            case "block" -> conversations.block(handle);
            case "unblock" -> conversations.unblock(handle);
            case "report" -> reports.report(handle, new ReportWish(request.getParameter("reason")));
            default ->
                messages.send(
                        handle,
                        request.getParameter("key"),
                        new MessageWish(request.getParameter("text"), request.getParameter("picture")));
        };
    }

    private static String code(Problem problem) {
        return problem.type().substring("urn:picasso:".length()).replace(':', '.');
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
