/// The `parley` command; it alone wires objects together.
@NullMarked
package parley.app;

import org.jspecify.annotations.NullMarked;
