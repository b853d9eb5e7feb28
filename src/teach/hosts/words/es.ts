import type { Words } from './en.ts';

export const es: Words = {
  head: {
    title: 'Qué hace tu sitio con la línea',
    task: 'Ver qué hace tu sitio con la línea, y probarla',
    about:
      'Un elemento toma el idioma, los colores y la altura de la página que lo rodea. Donde se eliminan los scripts va un marco simple, con la altura y el idioma que tú le des. Pega la línea en una página que aún no vea nadie y ábrela como lo haría un estudiante.',
  },
  site: 'Sitio',
  line: 'Línea',
  does: 'Qué hace con la línea y qué haces tú',
  or: 'o',
  tried: (versions: string) => `probado con ${versions}`,
  kinds: { element: 'elemento', frame: 'marco', directive: 'directiva', link: 'enlace' },
  names: {
    mkdocs: 'MkDocs, Material for MkDocs',
    docusaurus: 'Docusaurus',
    vitepress: 'VitePress',
    starlight: 'Astro Starlight',
    sphinx: 'Sphinx',
    quarto: 'Quarto',
    hugo: 'Hugo',
    jekyll: 'Jekyll',
    reveal: 'reveal.js',
    react: 'aplicación en React',
    html: 'HTML sin más',
    myst: 'Jupyter Book, MyST',
    moodle: 'Moodle',
    canvas: 'Canvas',
    wordpress: 'WordPress',
    link: 'cualquier otro lugar',
  },
  sites: {
    mkdocs: 'Lo conserva todo. Pon la línea en un párrafo aparte.',
    docusaurus:
      'Cambia de página mediante un script, y un script dentro del texto nunca llegaría a ejecutarse. Cárgalo una sola vez en `docusaurus.config.js`; en el texto va solo el elemento.',
    vitepress:
      'Cambia de página mediante un script, y un script dentro del texto nunca llegaría a ejecutarse. Cárgalo una sola vez en `.vitepress/config.js`, y dile ahí a Vue que el elemento no es un componente; en el texto va solo el elemento.',
    starlight: 'Lo conserva todo en Markdown. Pon la línea en un párrafo aparte.',
    sphinx:
      'Solo acepta HTML en la directiva `raw`, que la línea ya trae. En Markdown de MyST, pon el elemento en un bloque `{raw} html`.',
    quarto:
      'Lo conserva todo al generar HTML. Pon la línea en un párrafo aparte. Los demás formatos la omiten.',
    hugo: 'Omite el HTML dentro de Markdown hasta que lo permites, una sola vez, en `hugo.toml`.',
    jekyll: 'Lo conserva todo. Pon la línea en un párrafo aparte.',
    reveal:
      'Corta lo que sea más alto que la diapositiva. Por eso la línea da al elemento una altura máxima y el panel se desplaza dentro. El tamaño y el puntero siguen la escala de la diapositiva.',
    react:
      'Nunca ejecuta un script puesto en su texto. Cárgalo una sola vez en `index.html`; React pone el elemento y lo quita. Sus tipos están en `embed.react.d.ts`.',
    html: 'Lo conserva todo. Usa el marco si la página no debe ejecutar scripts ajenos.',
    myst: 'La directiva admite ancho, pero no altura: los paneles altos se desplazan dentro.',
    moodle:
      'Conserva los marcos en las páginas de quienes enseñan: cambia el editor a su vista HTML y pega. En los textos de estudiantes y en los foros quita también el marco y deja el enlace que lleva dentro.',
    canvas:
      'Elimina los scripts y los elementos, y conserva los marcos con su altura. Pega en el editor HTML de una página.',
    wordpress:
      'Conserva los dos en un bloque de HTML personalizado de administradores y editores. Lo que guarda un autor pierde ambos: que un editor ponga el bloque.',
    link: 'Un correo, un chat, un sitio que no conserva ni scripts ni marcos: la dirección abre el panel por sí solo, tal como lo preparaste.',
  },
  wrong: 'Si el panel no aparece',
  symptoms: [
    {
      see: 'Solo una frase y un enlace.',
      means:
        'El script se eliminó o está bloqueado. Carga `embed.js` en la cabecera del sitio, o usa el marco.',
    },
    {
      see: 'Una frase que dice que el panel no se puede mostrar, o un recuadro vacío.',
      means:
        'El sitio no admite marcos de otra dirección. Quien lo administra puede permitir la dirección de este sitio en `frame-src`, dentro de su `Content-Security-Policy`.',
    },
    {
      see: 'Nada en absoluto.',
      means:
        'Se eliminó también el marco, con todo lo que llevaba dentro. Da el enlace a tus estudiantes.',
    },
  ],
  always: 'El enlace abre el mismo panel en todos los casos.',
};
