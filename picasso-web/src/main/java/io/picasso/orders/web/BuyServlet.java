package io.picasso.orders.web;

import io.picasso.contract.Money;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.ProblemException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Buying without scripts: the form of the picture page comes here, and the browser is led to the order. With scripts the
 * page asks the HTTP interface, which this does too.
 */
@WebServlet("/buy")
public class BuyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OrdersResource orders;

    @Inject
    private transient Caller caller;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String picture = encoded(request.getParameter("picture"));
        if (caller.account().isEmpty()) {
            response.sendRedirect("/login?to=" + encoded("/pictures/" + picture));
            return;
        }
        try {
            String order = orders.place(request.getParameter("key"), wish(request))
                    .getLocation()
                    .getPath();
            response.sendRedirect("/orders" + order.substring(order.lastIndexOf('/')));
        } catch (ProblemException refused) {
            response.sendRedirect("/pictures/" + picture + "?refused=" + encoded(code(refused.problem())));
        }
    }

    private static OrderWish wish(HttpServletRequest request) {
        try {
            Money price = new Money(Long.parseLong(request.getParameter("amount")), request.getParameter("currency"));
            return new OrderWish(request.getParameter("picture"), price);
        } catch (IllegalArgumentException | NullPointerException notAPrice) {
            throw Problem.malformed("The form does not name a price.").thrown();
        }
    }

    private static String code(Problem problem) {
        return problem.type().substring("urn:picasso:".length()).replace(':', '.');
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }
}
