package io.picasso.accounts.web;

import io.picasso.platform.identity.Caller;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Logs devices out by form: the one that is named, or all. The form names the session and not its place in the list, which may
 * be another one by now.
 */
@WebServlet("/devices")
public class DevicesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SessionsResource sessions;

    @Inject
    private transient Caller caller;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (caller.account().isEmpty()) {
            response.sendRedirect("/login?to=%2Fmy%2Fdevices");
            return;
        }
        String device = request.getParameter("device");
        if (device != null) {
            sessions.endIfThere(device);
            response.sendRedirect("/my/devices?ended=1");
        } else {
            sessions.endAll();
            request.logout();
            response.sendRedirect("/login");
        }
    }
}
