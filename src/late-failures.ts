// What is shown where the map or the data did not come: two elements, one program.
import './components/ur-load-failure.ts';
import './components/ur-map-message.ts';
