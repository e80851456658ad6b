// Where the issuer sends the person back to: hands the code to the page that asked for it, and closes. The code is of use only
// to that page, which alone has the verifier; it is taken out of the address and the history at once.
const given = new URLSearchParams(location.search);
history.replaceState(null, '', location.pathname);
const channel = new BroadcastChannel('ur-office-login');
channel.postMessage({ state: given.get('state'), code: given.get('code'), error: given.get('error'), issuer: given.get('iss') });
channel.close();
window.close();
