package io.picasso.devstack.gallery.styles;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** The rhombs of Penrose (1974), which cover the plane and never repeat, made by cutting up Robinson's triangles again and again. */
public final class Penrose implements Style {
    private static final double GOLDEN = (1 + Math.sqrt(5)) / 2;

    private final int generations;

    /** Chooses how often triangles are cut. */
    public Penrose(int generations) {
        this.generations = generations;
    }

    private record Point(double x, double y) {
        Point towards(Point other, double share) {
            return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
        }
    }

    private record Triangle(boolean wide, Point a, Point b, Point c) {}

    @Override
    public void paint(Sheet sheet) {
        double radius = Math.hypot(sheet.width(), sheet.height()) * 0.75;
        Point centre = new Point(sheet.width() * sheet.between(0.35, 0.65), sheet.height() * sheet.between(0.35, 0.65));
        List<Triangle> triangles = wheel(centre, radius);
        for (int i = 0; i < generations; i++) {
            triangles = cut(triangles);
        }
        Noise noise = sheet.noise();
        for (Triangle triangle : triangles) {
            draw(sheet, noise, centre, triangle);
        }
        for (Triangle triangle : triangles) {
            Path2D edges = new Path2D.Double();
            edges.moveTo(triangle.c.x, triangle.c.y);
            edges.lineTo(triangle.a.x, triangle.a.y);
            edges.lineTo(triangle.b.x, triangle.b.y);
            sheet.draw(edges, sheet.palette().paper(), 2.2);
        }
    }

    private static List<Triangle> wheel(Point centre, double radius) {
        List<Triangle> wheel = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Point first = rim(centre, radius, i % 2 == 0 ? i : i + 1);
            Point second = rim(centre, radius, i % 2 == 0 ? i + 1 : i);
            wheel.add(new Triangle(false, centre, first, second));
        }
        return wheel;
    }

    private static Point rim(Point centre, double radius, int tenth) {
        double angle = (2 * tenth - 1) * Math.PI / 10;
        return new Point(centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle));
    }

    private static List<Triangle> cut(List<Triangle> triangles) {
        List<Triangle> smaller = new ArrayList<>(triangles.size() * 3);
        for (Triangle t : triangles) {
            if (t.wide) {
                Point q = t.b.towards(t.a, 1 / GOLDEN);
                Point r = t.b.towards(t.c, 1 / GOLDEN);
                smaller.add(new Triangle(true, r, t.c, t.a));
                smaller.add(new Triangle(true, q, r, t.b));
                smaller.add(new Triangle(false, r, q, t.a));
            } else {
                Point p = t.a.towards(t.b, 1 / GOLDEN);
                smaller.add(new Triangle(false, t.c, p, t.b));
                smaller.add(new Triangle(true, p, t.c, t.a));
            }
        }
        return smaller;
    }

    /** The two halves of a rhomb get the same colour, since it depends only on their common edge. */
    private static void draw(Sheet sheet, Noise noise, Point centre, Triangle t) {
        Point middle = t.b.towards(t.c, 0.5);
        double direction = Math.atan2(t.c.y - t.b.y, t.c.x - t.b.x);
        double turn = Math.abs(Math.round(direction / (Math.PI / 5))) % 5 / 5.0;
        double distance = Math.hypot(middle.x - centre.x, middle.y - centre.y) / sheet.shorter();
        double place = 0.2 + 0.45 * distance + 0.2 * turn + 0.35 * noise.at(middle.x / 500, middle.y / 500);
        int colour = sheet.palette().at(t.wide ? place : 1 - place);
        Path2D path = new Path2D.Double();
        path.moveTo(t.a.x, t.a.y);
        path.lineTo(t.b.x, t.b.y);
        path.lineTo(t.c.x, t.c.y);
        path.closePath();
        sheet.fill(path, colour);
        sheet.draw(path, colour, 1);
    }
}
