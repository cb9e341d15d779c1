package io.picasso.devstack.launcher;

import io.picasso.devstack.StackException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The launcher: {@code ./picasso}. */
@Command(
        name = "picasso",
        description = "Runs Picasso with everything that it needs, on this machine, without an installation.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            MailCommand.class,
            ResetCommand.class,
            TestCommand.class,
            BenchCommand.class,
            TortureCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "First steps:",
            "  ./picasso up      builds what is missing, starts all, prints the addresses",
            "  ./picasso test    runs all tests",
            "",
            "State is kept in .picasso/ between runs; ./picasso reset throws it away."
        })
public final class Picasso {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    private Picasso() {}

    /** Exits with 0 only when what was asked for has happened. */
    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /** What belongs to a measurement or a campaign is handed on in its order, names of options and their values alike. */
    static CommandLine parser() {
        CommandLine launcher = new CommandLine(new Picasso());
        for (String verb : List.of("bench", "torture")) {
            Objects.requireNonNull(launcher.getSubcommands().get(verb)).setUnmatchedOptionsArePositionalParams(true);
        }
        return launcher;
    }

    /** Does what the arguments say and answers the exit code. */
    static int execute(String... args) {
        CommandLine launcher = parser();
        launcher.setExecutionExceptionHandler((fault, command, parsed) -> explain(fault, command));
        if (args.length == 0) {
            launcher.usage(System.out);
            return CommandLine.ExitCode.USAGE;
        }
        return launcher.execute(args);
    }

    /** A fault that we foresaw is a sentence, any other one a stack trace. */
    private static int explain(Exception fault, CommandLine command) {
        boolean foreseen = fault instanceof StackException
                || fault instanceof IllegalStateException
                || fault instanceof IllegalArgumentException
                || fault instanceof UncheckedIOException;
        if (foreseen) {
            command.getErr().println(fault.getMessage());
        } else {
            fault.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
