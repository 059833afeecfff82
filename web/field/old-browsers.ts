// Built-ins that came after Chromium 90 and that these pages and the kit's checks use; the build target turns syntax only.
import 'core-js/es/array/at.js';
import 'core-js/es/string/at.js';
import 'core-js/es/string/is-well-formed.js';
