import './text/string-type.ts';
import './text/char-type.ts';
