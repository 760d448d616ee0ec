// The API description, drawn from our own document only.
SwaggerUIBundle({ url: '/openapi/v1.json', dom_id: '#swagger', validatorUrl: null });
