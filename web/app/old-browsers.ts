// Built-ins that came after Chromium 90 and that we or our libraries use; the build target turns syntax only.
import 'core-js/es/array/at.js';
import 'core-js/es/array/find-last.js';
import 'core-js/es/array/find-last-index.js';
import 'core-js/es/array/to-sorted.js';
import 'core-js/es/map/group-by.js';
import 'core-js/es/object/has-own.js';
import 'core-js/es/string/at.js';
import 'core-js/es/string/is-well-formed.js';
import 'core-js/stable/structured-clone.js';
