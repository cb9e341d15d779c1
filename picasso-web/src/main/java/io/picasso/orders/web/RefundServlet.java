package io.picasso.orders.web;

import io.picasso.contract.Receipt;
import io.picasso.orders.OrderId;
import io.picasso.orders.query.OrderView;
import io.picasso.orders.query.OrderViews;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.ProblemException;
import io.picasso.platform.web.Refusals;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Refunds by form: a buyer's wish comes from the page of the order, a seller's decision from the page of sales. The browser is
 * led back when the page can show what was said.
 */
@WebServlet("/refunds")
public class RefundServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(RefundServlet.class.getName());

    /** A refund that is accepted takes a moment; a seller rather sees it done. */
    private static final Duration DONE_WITHIN = Duration.ofSeconds(3);

    @Inject
    private transient OrdersResource orders;

    @Inject
    private transient OrderViews views;

    @Inject
    private transient Refunds refunds;

    @Inject
    private transient Caller caller;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String order = request.getParameter("order");
        String decision = request.getParameter("decision");
        String page = decision == null ? "/orders/" + encoded(order) : "/my/sales";
        if (caller.account().isEmpty()) {
            response.sendRedirect("/login?to=" + encoded(page));
            return;
        }
        try {
            OrderId id = OrdersResource.id(order == null ? "" : order);
            if (decision == null) {
                ask(id, request.getParameter("reason"));
                response.sendRedirect(page);
            } else {
                decide(id, new RefundDecision(decision).approves());
                response.sendRedirect(page + "?done=" + encoded(decision));
            }
        } catch (ProblemException refused) {
            response.sendRedirect(page + "?refused=" + encoded(code(refused.problem())));
        }
    }

    private void ask(OrderId order, String reason) {
        int status = orders.askForRefund(order.value(), new RefundWish(reason)).getStatus();
        LOG.log(Level.DEBUG, "A refund of {0} was asked for: {1}", order, status);
    }

    private void decide(OrderId order, boolean approves) {
        Receipt.Accepted decided = Refusals.accepted(refunds.decide(order, caller.required(), approves));
        Optional<OrderView> shown = views.find(order, decided.version());
        if (approves) {
            shown = views.afterState(order, "COMPLETED", DONE_WITHIN);
        }
        LOG.log(Level.DEBUG, "{0} is shown as {1}.", order, shown.map(OrderView::state));
    }

    private static String code(Problem problem) {
        return problem.type().substring("urn:picasso:".length()).replace(':', '.');
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }
}
