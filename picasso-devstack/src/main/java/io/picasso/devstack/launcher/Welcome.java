package io.picasso.devstack.launcher;

import io.picasso.devstack.Stack;

/** What a person wants to know when everything is up. */
final class Welcome {

    private Welcome() {}

    static void print(Stack stack, boolean detached) {
        String end = detached ? "./picasso down" : "Ctrl-C";
        System.out.printf("""

                Picasso is up.
                  Site         %s
                  API docs     %s/openapi/ui
                  Mail inbox   %s
                  Log in as    anna@picasso.example or ben@picasso.example, password picasso-demo,
                               or as administrator: admin@picasso.example
                  or by        Google and Facebook, whom a part of the stack plays
                  Pay with     4242 4242 4242 4242, any date to come, any CVC
                  Stop with    %s
                """, stack.url(), stack.url(), stack.address(Stack.MAIL), end);
    }
}
