package io.picasso.notifications.web;

import io.picasso.accounts.AccountId;
import io.picasso.contract.CommandGateway;
import io.picasso.contract.Receipt;
import io.picasso.notifications.InboxCommand;
import io.picasso.notifications.query.NoticeViews;
import io.picasso.platform.identity.Caller;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Marks all notifications as read by form. */
@WebServlet("/notifications/read")
public class ReadServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient CommandGateway gateway;

    @Inject
    private transient NoticeViews notices;

    @Inject
    private transient Caller caller;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AccountId> account = caller.account();
        if (account.isPresent()
                && gateway.dispatch(new InboxCommand.MarkAllRead(account.get())) instanceof Receipt.Accepted accepted) {
            notices.await(account.get(), accepted.version());
        }
        response.sendRedirect("/notifications");
    }
}
