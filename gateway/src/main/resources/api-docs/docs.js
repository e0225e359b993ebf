const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

async function withCsrfToken(request) {
  if (unsafe.has((request.method ?? 'GET').toUpperCase())) {
    const answer = await fetch('/api/session');
    const session = await answer.json();
    if (session.csrf) {
      request.headers[session.csrf.header] = session.csrf.token;
    }
  }
  return request;
}

window.ui = SwaggerUIBundle({
  dom_id: '#api',
  urls: [
    { name: 'People and outreach', url: '/api/openapi/ambassador' },
    { name: 'Materials, kits and shipments', url: '/api/openapi/materials' },
    { name: 'Recognition', url: '/api/openapi/recognition' },
    { name: 'Sign-in and session', url: '/api/openapi/gateway' },
  ],
  deepLinking: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  requestInterceptor: withCsrfToken,
});
