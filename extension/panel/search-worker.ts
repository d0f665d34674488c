import { serveSearch } from '#store/search/serve-search.ts';

serveSearch({
  post: (message) => self.postMessage(message),
  listen: (onMessage) => {
    self.onmessage = ({ data }) => onMessage(data);
  },
});
