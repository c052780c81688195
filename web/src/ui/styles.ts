// The order matters to nobody but the reader: the layers are put in order by index.html.
import 'virtual:themes.css';
import './tokens.css';
import './fonts.css';
import './base.css';
import './frame.css';
